import type { Sentiment, SentimentLabel } from "./model.ts";

/** The heads that sentiment is read from, in their order in a model; they come before all others. */
export const sentimentHeads = [
  "polarity",
  "neutral",
  "negative",
  "positive",
  "descriptive",
  "orderPolarity",
  "order",
] as const;

/**
 * What the classes' log-odds are made of: the scores, and again the scores of those who know a field best, let in as far
 * as the text is of their field (a mixture of experts; Jacobs et al. 1991, "Adaptive Mixtures of Local Experts").
 * Descriptions are often neutral, customers' comments hardly ever; comments on orders have ways of their own.
 */
export function sentimentInputs(scores: ArrayLike<number>): number[] {
  const at = (place: number): number => scores[place] as number;
  const polarity = at(0);
  const experts = [1, polarity, at(1), Math.abs(polarity), at(2), at(3)];
  const description = gate(at(4));
  const order = gate(at(6));
  return [...experts, ...experts.map((value) => description * value), order, order * polarity, order * at(5)];
}

const gate = (score: number): number => 1 / (1 + Math.exp(-3 * score));

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
