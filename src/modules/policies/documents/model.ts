import { z } from "zod";
import { dmnModel } from "../dmn/model.ts";
import { remedy, words } from "../remedies/model.ts";

/** From where an input is known without asking; `ask` is asked of whoever needs the decision. */
export const inputSource = z.string().trim().max(200);

/** What people read instead of the names and values that stand in the model. */
export const inputWords = z.strictObject({
  /** The name of an input, or of a decision, as in the model. */
  input: z.string().min(1).max(500),
  label: words(200),
  /** How a customer is asked for it on the public page; the label where it is empty. */
  question: words(500),
  /** How a value of it is said in a sentence, as “delivered {value} days ago”; label and value where it is empty. */
  said: words(500),
  /** Labels of its values, by value as JSON text: `"late"` → «دیر رسید». */
  values: z
    .array(z.strictObject({ value: z.string().max(500), label: words(200) }))
    .max(500)
    .default([]),
  /** `days`, `money`, `percent`, or words of one's own. */
  unit: z.string().max(50).default(""),
  /** Where it comes from by itself: a key of the situation, as `person.tier` or `case.cause`; empty: it is asked. */
  source: inputSource.default(""),
});
export type InputWords = z.infer<typeof inputWords>;

/** After what a policy decides by itself. */
export const triggers = ["case", "voice"] as const;

/** A regulation as it is edited, reviewed and published: the model, and what Hamdel adds to it. */
export const policyDocument = z.strictObject({
  name: words(200),
  purpose: words(4_000),
  /** The regulation as it stands on paper, to be read beside the table that carries it out. */
  prose: words(20_000),
  model: dmnModel,
  /** Further models that `model` imports. */
  imported: z.array(dmnModel).max(20).default([]),
  remedies: z.array(remedy).max(200).default([]),
  /** The decision that says which remedies there are, by its id; and the output that holds the remedy's key. */
  offers: z.strictObject({ decision: z.string(), output: z.string().optional() }).nullable().default(null),
  words: z.array(inputWords).max(500).default([]),
  /** It decides by itself after these happen. */
  decidesAfter: z.array(z.enum(triggers)).default([]),
  /** Whether customers find it on the public page. */
  isPublic: z.boolean().default(false),
});
export type PolicyDocument = z.infer<typeof policyDocument>;
