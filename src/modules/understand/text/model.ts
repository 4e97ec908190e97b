import { z } from "zod";
import { emotions, intents } from "./kinds.ts";

export { emotions, intents };

/** A stretch of the original text in UTF-16 code units, from `start` to before `end`. */
export const textSpan = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type TextSpan = z.infer<typeof textSpan>;

/** `finglish` is Persian in Latin letters; `mixed` holds two of them in earnest; `other` is any other language. */
export const readLanguages = ["fa", "en", "finglish", "mixed", "other"] as const;
export const readLanguage = z.enum(readLanguages);
export type ReadLanguage = z.infer<typeof readLanguage>;

export const sentimentLabels = ["positive", "neutral", "negative"] as const;
export const sentimentLabel = z.enum(sentimentLabels);
export type SentimentLabel = z.infer<typeof sentimentLabel>;

/**
 * `score` runs from −1 (surely negative) to 1 (surely positive); `probability` is the calibrated chance that `label` is
 * right; `sure` is false where a careful reader should look again.
 */
export const sentiment = z.object({
  label: sentimentLabel,
  score: z.number().min(-1).max(1),
  probability: z.number().min(0).max(1),
  sure: z.boolean(),
});
export type Sentiment = z.infer<typeof sentiment>;

/** What a voice says of one topic, and where it says so. `topic` is the key of a topic of the tree. */
export const topicMention = z.object({
  topic: z.string(),
  sentiment: z.object({ label: sentimentLabel, score: z.number().min(-1).max(1) }),
  probability: z.number().min(0).max(1),
  spans: z.array(textSpan),
});
export type TopicMention = z.infer<typeof topicMention>;

export const emotion = z.enum(emotions);
export type Emotion = z.infer<typeof emotion>;

export const intent = z.enum(intents);
export type Intent = z.infer<typeof intent>;

export const personalDataKinds = [
  "mobile",
  "phone",
  "national-id",
  "card",
  "sheba",
  "email",
  "address",
  "postal-code",
] as const;
export const personalData = textSpan.extend({ kind: z.enum(personalDataKinds) });
export type PersonalData = z.infer<typeof personalData>;

/** A product, branch or department of the company's own lists that a voice names; `id` as the list gave it. */
export const namedThing = textSpan.extend({
  kind: z.enum(["product", "branch", "department"]),
  id: z.string(),
  name: z.string(),
});
export type NamedThing = z.infer<typeof namedThing>;

/** What was read out of one voice. Probabilities and strengths run from 0 to 1. */
export const reading = z.object({
  language: readLanguage,
  sentiment,
  topics: z.array(topicMention),
  emotion: z.object({ label: emotion, probability: z.number() }).nullable(),
  intents: z.array(z.object({ label: intent, probability: z.number() })),
  urgency: z.number().min(0).max(1),
  leaving: z.number().min(0).max(1),
  sarcasm: z.number().min(0).max(1),
  abuse: z.number().min(0).max(1),
  /** Advertising, or letters without sense. */
  noise: z.enum(["spam", "nonsense"]).nullable(),
  keyPhrases: z.array(z.string()),
  names: z.array(namedThing),
  pii: z.array(personalData),
  /** The text with personal data replaced. */
  masked: z.string(),
  /** Who answered: our own model, or a model elsewhere that the company named. */
  by: z.enum(["hamdel", "endpoint"]),
});
export type Reading = z.infer<typeof reading>;
