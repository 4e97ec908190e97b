import type { ShownReading } from "#understand/model";
import type { CaseTopic, CauseKind } from "../model.ts";

/** What retail topics usually come to as a cause; a company's own topics propose nothing. */
const causes: Readonly<Record<string, CauseKind>> = {
  "delivery-time": "late",
  tracking: "late",
  delivery: "late",
  waiting: "late",
  "wrong-item": "wrong-order",
  "missing-item": "wrong-order",
  "special-requests": "wrong-order",
  order: "wrong-order",
  food: "product",
  taste: "product",
  cooking: "product",
  temperature: "product",
  portion: "product",
  ingredients: "product",
  hygiene: "product",
  product: "product",
  quality: "product",
  durability: "product",
  performance: "product",
  design: "product",
  "size-fit": "product",
  authenticity: "product",
  description: "product",
  packaging: "product",
  "delivery-condition": "product",
  courier: "staff",
  staff: "staff",
  price: "price",
  value: "price",
  discounts: "price",
  fees: "price",
  "delivery-cost": "price",
  payment: "payment",
  refund: "return",
  return: "return",
  returns: "return",
  warranty: "return",
  digital: "site",
  app: "site",
  account: "site",
  place: "branch",
  branch: "branch",
  atmosphere: "branch",
  cleanliness: "branch",
  parking: "branch",
  "opening-hours": "branch",
  support: "unanswered",
  help: "unanswered",
};

/** What a case is about: what its voices say of topics, complaints first, and of those the surest; three at most. */
export function topicsOf(readings: readonly ShownReading[]): CaseTopic[] {
  const said = readings.flatMap(({ topics }) => topics).sort((a, b) => weightOf(b) - weightOf(a));
  const topics = new Map<string, CaseTopic>();
  for (const { topic, name, sentiment } of said)
    if (!topics.has(topic)) topics.set(topic, { topic, name, label: sentiment.label });
  return [...topics.values()].slice(0, 3);
}

const weightOf = ({ sentiment, probability }: ShownReading["topics"][number]): number =>
  weights[sentiment.label] + probability;

const weights = { negative: 2, neutral: 1, positive: 0 } as const;

/** The name of what a voice speaks of most; null where nothing was read of it. */
export const mainTopic = (reading: ShownReading | undefined): string | null =>
  (reading && topicsOf([reading])[0]?.name) ?? null;

/**
 * What the first topic that isn't praised usually comes from, for somebody has a case because they are unhappy; null
 * where nothing is known of it.
 */
export const proposedCause = (topics: readonly CaseTopic[]): CauseKind | null =>
  topics.flatMap(({ topic, label }) => (label === "positive" ? [] : (causes[topic] ?? [])))[0] ?? null;
