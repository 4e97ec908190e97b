import { z } from "zod";
import {
  emotion,
  intents,
  namedThing,
  personalData,
  readLanguage,
  sentiment,
  topicMention,
} from "../text/model.ts";

/** What a voice says of one topic; `name` is the topic's, in the reader's language, `within` the topics it is a part of. */
const shownTopic = topicMention.extend({ name: z.string(), within: z.array(z.string()) });

/**
 * What was read out of a voice, as pages show it. Spans are of the text that stands beside it. `corrected` tells that a
 * member has said otherwise of the sentiment than the model.
 */
export const shownReading = z.object({
  language: readLanguage,
  sentiment,
  topics: z.array(shownTopic),
  emotion: emotion.nullable(),
  intents: z.array(z.enum(intents)),
  urgency: z.number().min(0).max(1),
  leaving: z.number().min(0).max(1),
  abuse: z.number().min(0).max(1),
  noise: z.enum(["spam", "nonsense"]).nullable(),
  keyPhrases: z.array(z.string()),
  /** What of the company's own lists it names, called as in the list. */
  names: z.array(namedThing),
  pii: z.array(personalData),
  corrected: z.boolean(),
  /** Who understood how it is meant: our own model, or one elsewhere that the company named. */
  by: z.enum(["hamdel", "endpoint"]),
});
export type ShownReading = z.infer<typeof shownReading>;

/** A voice is urgent, and one who speaks is about to leave, from here on. */
export const pressing = 0.5;

/** What voices are chosen by that were read. `topic` takes those of the topics below it too. */
export const readingFilter = z.object({
  topic: z.string().min(1).max(64).optional(),
  sentiment: sentiment.shape.label.optional(),
  intent: z.enum(intents).optional(),
  urgent: z.boolean().optional(),
  /** Those whose sentiment the model is not sure of: where a member's word helps most. */
  unsure: z.boolean().optional(),
  /** Those that name this product, branch or department. */
  named: z.uuid().optional(),
});
export type ReadingFilter = z.infer<typeof readingFilter>;

/** Longer ones are refused: a reading takes time in proportion to its text, and others wait for it. */
const longestText = 10_000;

/** The language is found out where none is named. */
export const analysesInput = z.strictObject({
  texts: z.array(z.string().max(longestText)).min(1).max(1_000),
  language: readLanguage.optional(),
});

/** What was read out of one text, in the order of the texts. `masked` has personal data replaced. */
export const analysis = shownReading
  .omit({ corrected: true })
  .extend({ sarcasm: z.number().min(0).max(1), masked: z.string() });
export type Analysis = z.infer<typeof analysis>;

/** One voice with all that was read out of it, and what read it. */
export const readVoice = z.object({
  voice: z.uuid(),
  text: z.string(),
  reading: shownReading.extend({ model: z.string(), tree: z.int() }),
});

/**
 * Reading history again. `older` voices were read by an earlier model or tree of topics, or never; a renewal under way
 * has read `done` of `total` and `changed` the readings of so many.
 */
export const renewalState = z.object({
  model: z.string(),
  tree: z.int(),
  voices: z.int(),
  older: z.int(),
  renewal: z
    .object({
      id: z.uuid(),
      state: z.enum(["running", "done"]),
      total: z.int(),
      done: z.int(),
      changed: z.int(),
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
});
export type RenewalState = z.infer<typeof renewalState>;
