import type { Passage } from "#ui";
import type { SentimentLabel, ShownReading } from "../model.ts";

type Mention = Pick<ShownReading["topics"][number], "topic" | "name" | "spans"> & {
  sentiment: { label: SentimentLabel };
};

/**
 * What is marked in a text: the spans of its topics as passages that don't overlap. Where topics share letters the
 * passage names them all, and is mixed where they are meant differently. `lit` is the topic that is pointed at.
 */
export function passagesOf(text: string, topics: readonly Mention[], lit?: string | null): Passage[] {
  const marks = topics.flatMap((topic) => topic.spans.map((span) => ({ topic, ...whole(text, span) })));
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const passages: Passage[] = [];
  let before: Mention[] = [];
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1] ?? start;
    const here = topics.filter((topic) =>
      marks.some((mark) => mark.topic === topic && mark.start <= start && mark.end >= end && start < end),
    );
    const last = passages.at(-1);
    if (last && last.end === start && isSame(before, here)) last.end = end;
    else if (here.length > 0) passages.push({ start, end, ...lookOf(here, lit) });
    before = here;
  }
  return passages;
}

/** Held within the text, and never through the middle of a character of two units. */
function whole(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const start = Math.min(span.start, text.length);
  const end = Math.min(span.end, text.length);
  return { start: isInside(text, start) ? start - 1 : start, end: isInside(text, end) ? end + 1 : end };
}

const isInside = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");

const isSame = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((one, at) => one === b[at]);

const tones = { positive: "good", neutral: "plain", negative: "bad" } as const;

function lookOf(topics: readonly Mention[], lit: string | null | undefined): Omit<Passage, "start" | "end"> {
  const labels = new Set(topics.map(({ sentiment }) => sentiment.label));
  const [label = "neutral"] = labels;
  return {
    tone: labels.size > 1 ? "mixed" : tones[label],
    label: topics.map(({ name }) => name).join(" · "),
    ...(topics.some(({ topic }) => topic === lit) && { isLit: true }),
  };
}
