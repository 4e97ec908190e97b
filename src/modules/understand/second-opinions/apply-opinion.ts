import type { Reading, SentimentLabel } from "../text/model.ts";

/** A model elsewhere is not measured by us, so what it says counts as this probable and no more. */
const believed = 0.8;
const strength = 0.6;

/** A reading that our own model was unsure of, with another's word for it, marked as such. */
export function applyOpinion<One extends Reading>(reading: One, label: SentimentLabel | undefined): One {
  if (label === undefined || reading.sentiment.sure || reading.noise !== null) return reading;
  const score = { positive: strength, neutral: 0, negative: -strength }[label];
  return { ...reading, sentiment: { label, score, probability: believed, sure: true }, by: "endpoint" };
}
