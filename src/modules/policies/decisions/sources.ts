/** Something Hamdel knows of a customer's situation by itself. */
export type Source = { key: string; type: "string" | "number" | "boolean" };

/**
 * Where an input may come from without being asked. Besides these: `person.traits.<name>`, and of an order that is handed in
 * `order.<fact>` and `order.<fact>.daysAgo`. `a | b` takes the first that is known.
 */
export const sources: readonly Source[] = [
  { key: "case.cause", type: "string" },
  { key: "case.touchpoint", type: "string" },
  { key: "case.branch", type: "string" },
  { key: "case.channel", type: "string" },
  { key: "case.openedDaysAgo", type: "number" },
  { key: "case.isUrgent", type: "boolean" },
  { key: "score.value", type: "number" },
  { key: "score.metric", type: "string" },
  { key: "score.touchpoint", type: "string" },
  { key: "score.branch", type: "string" },
  { key: "score.channel", type: "string" },
  { key: "voice.sentiment", type: "string" },
  { key: "voice.urgency", type: "number" },
  { key: "voice.leaving", type: "number" },
  { key: "voice.topic", type: "string" },
  { key: "person.kind", type: "string" },
  { key: "person.locale", type: "string" },
  { key: "person.knownDays", type: "number" },
  { key: "person.lastPurchase.daysAgo", type: "number" },
  { key: "person.lastPurchase.amount", type: "number" },
  { key: "person.purchases12m", type: "number" },
  { key: "person.spent12m", type: "number" },
  { key: "person.returns12m", type: "number" },
  { key: "person.cases12m", type: "number" },
];
