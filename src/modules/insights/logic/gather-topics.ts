/** At most one notice in this time: under load, pages would otherwise ask again faster than they can be answered. */
const paceMs = 1_000;

/** Passes topics on: the first at once, what comes soon after it together, so that none is lost. */
export function gatherTopics(tell: (topics: string[]) => void) {
  const waiting = new Set<string>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    pause = undefined;
    if (waiting.size === 0) return;
    tell([...waiting]);
    waiting.clear();
    pause = setTimeout(flush, paceMs);
  };
  return {
    add: (topics: readonly string[]) => {
      for (const topic of topics) waiting.add(topic);
      if (!pause) flush();
    },
    stop: () => clearTimeout(pause),
  };
}
