import type { SentimentLabel, ShownReading } from "../model.ts";

/** What a member says of one voice: of a topic, or of how it is meant. `name` is what they call the topic. */
export type Correction =
  | { topic: string; name: string; verdict: "is" | "is-not" }
  | { sentiment: SentimentLabel };

/**
 * How a reading will look once the correction is learnt, as far as a page can know: a topic that was added is meant as
 * the voice is, and where it says so is not known.
 */
export function corrected(reading: ShownReading, correction: Correction): ShownReading {
  if ("sentiment" in correction) {
    const { sentiment: label } = correction;
    return { ...reading, corrected: true, sentiment: { ...reading.sentiment, label, sure: true } };
  }
  const { topic, name, verdict } = correction;
  const others = reading.topics.filter((one) => one.topic !== topic);
  if (verdict === "is-not") return { ...reading, topics: others };
  const { label, score } = reading.sentiment;
  const added = { topic, name, within: [], sentiment: { label, score }, probability: 1, spans: [] };
  return { ...reading, topics: [...others, added] };
}
