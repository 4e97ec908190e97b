import type { Sentiment, SentimentLabel } from "./model.ts";

/** The heads that sentiment is read from, in the order of the first two tables. */
export const sentimentHeads = ["polarity", "neutral", "negative", "positive", "descriptive"] as const;

/** How many of a model's tables hold them. */
export const sentimentBlocks = 2;

/**
 * What the classes' log-odds are made of. Customers' comments are hardly ever neutral while descriptions often are, so
 * the head that tells the two apart opens the gate for the three-class heads (a mixture of two experts; Jacobs et al.
 * 1991, "Adaptive Mixtures of Local Experts").
 */
export function sentimentInputs(scores: ArrayLike<number>): number[] {
  const [polarity, neutral, negative, positive, descriptive] = scores as unknown as number[];
  const p = polarity as number;
  const u = neutral as number;
  const gate = 1 / (1 + Math.exp(-3 * (descriptive as number)));
  const experts = [1, p, u, Math.abs(p), negative as number, positive as number];
  return [...experts, ...experts.map((value) => gate * value)];
}

/** The probabilities of negative, neutral and positive: a softmax over the inputs' weighted sums. */
export function classProbabilities(inputs: number[], weights: number[][]): [number, number, number] {
  const odds = weights.map((row) => row.reduce((sum, weight, i) => sum + weight * (inputs[i] as number), 0));
  const highest = Math.max(...odds);
  const parts = odds.map((value) => Math.exp(value - highest)) as [number, number, number];
  const whole = parts[0] + parts[1] + parts[2];
  return [parts[0] / whole, parts[1] / whole, parts[2] / whole];
}

/** Under this chance of being right a reading says that it is unsure. */
export const sureFrom = 0.7;

/**
 * What raw scores say: the likeliest class with its calibrated probability, and a score from −1 to 1, the probability
 * of positive less that of negative.
 */
export function sentimentOf(scores: ArrayLike<number>, weights: number[][]): Sentiment {
  const [negative, neutral, positive] = classProbabilities(sentimentInputs(scores), weights);
  const probability = Math.max(negative, neutral, positive);
  return {
    label: labelOf(negative, neutral, positive),
    score: positive - negative,
    probability,
    sure: probability >= sureFrom,
  };
}

function labelOf(negative: number, neutral: number, positive: number): SentimentLabel {
  if (neutral >= negative && neutral >= positive) return "neutral";
  return positive >= negative ? "positive" : "negative";
}
