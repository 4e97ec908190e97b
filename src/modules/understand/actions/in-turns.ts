import { setImmediate } from "node:timers/promises";

/** So long at most is worked before others get a turn. */
const turnMs = 12;

/** Does `work` on each, letting whatever else the process does have its turns between; answers the results in order. */
export async function inTurns<Given, Made>(
  given: readonly Given[],
  work: (one: Given) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let began = performance.now();
  for (const one of given) {
    made.push(work(one));
    if (performance.now() - began < turnMs) continue;
    await setImmediate();
    began = performance.now();
  }
  return made;
}
