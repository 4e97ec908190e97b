import { z } from "zod";
import { sentimentLabel } from "../text/model.ts";
import { shownReading } from "./model.ts";

/** How a topic is named in addresses, readings and facts: it never changes, whatever the topic is called. */
export const topicKey = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);

const words = z.string().trim().min(1).max(120);
const names = z.strictObject({ fa: words, en: words });
/** Words that name the topic; each finds its inflected forms too. */
const phrases = z.array(words).max(500);

/** A topic of the company's tree. Those archived are found no more; what was read of them stays. */
export const topic = z.object({
  key: topicKey,
  parent: topicKey.nullable(),
  names,
  phrases,
  position: z.int(),
  archivedAt: z.iso.datetime().nullable(),
});

/** `voices` counts the whole period asked for, or all time; those of the topics below are counted too. */
export const countedTopic = topic.extend({
  voices: z.int(),
  negative: z.int(),
  /** What members have taught of it. */
  lessons: z.int(),
});
export type CountedTopic = z.infer<typeof countedTopic>;

export const topicTree = z.object({ version: z.int(), items: z.array(countedTopic) });

export const newTopic = z.strictObject({
  key: topicKey.optional(),
  parent: topicKey.nullable().default(null),
  names,
  phrases: phrases.default([]),
});
export type NewTopic = z.infer<typeof newTopic>;

/** The whole of what can be changed: a new name, other phrases, another parent or place, archived or not. */
export const topicChange = z.strictObject({
  parent: topicKey.nullable(),
  names,
  phrases,
  position: z.int().min(0).max(10_000).optional(),
  archived: z.boolean().default(false),
});
export type TopicChange = z.infer<typeof topicChange>;

export const verdicts = ["is", "is-not"] as const;

/**
 * What a member teaches: that a voice is or is not about a topic, how a voice is meant, or an example in words of
 * their own.
 */
export const lessonInput = z.union([
  z.strictObject({ voice: z.uuid(), topic: topicKey, verdict: z.enum(verdicts) }),
  z.strictObject({ voice: z.uuid(), sentiment: sentimentLabel }),
  z.strictObject({
    example: z.string().trim().min(1).max(2_000),
    topic: topicKey,
    verdict: z.enum(verdicts),
  }),
]);
export type LessonInput = z.infer<typeof lessonInput>;

export const lesson = z.object({
  id: z.uuid(),
  voice: z.uuid().nullable(),
  /** The voice's words, personal data masked, or the example's. */
  text: z.string(),
  topic: topicKey.nullable(),
  verdict: z.enum(verdicts).nullable(),
  sentiment: sentimentLabel.nullable(),
  by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  at: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
});
export type Lesson = z.infer<typeof lesson>;

/**
 * What a lesson, or undoing it, did: of the newest `looked` voices so many were about the topic before and after it,
 * and `changed` are read otherwise now. `reading` is the voice's own, null for an example.
 */
export const taught = z.object({
  lesson,
  effect: z.object({ looked: z.int(), before: z.int(), after: z.int(), changed: z.int() }),
  reading: shownReading.nullable(),
});
export type Taught = z.infer<typeof taught>;
