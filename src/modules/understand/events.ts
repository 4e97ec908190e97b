import { z } from "zod";
import { defineEvent } from "#kernel/journal";
import { locales } from "#kernel/locale";
import { metric } from "./model.ts";
import { sentimentLabel } from "./text/model.ts";

const place = {
  metric,
  value: z.number().nullable(),
  touchpoint: z.uuid().nullable(),
  branch: z.uuid().nullable(),
  channel: z.string(),
  day: z.iso.date(),
};

/** A response or mention was scored. The event's `at` is when the person spoke, `day` that instant in the workspace. */
export const scored = defineEvent(
  "understand.scored",
  z.object({
    ...place,
    score: z.uuid(),
    response: z.uuid().nullable(),
    mention: z.uuid().nullable(),
    locale: z.enum(locales).nullable(),
  }),
);

const feeling = { label: sentimentLabel, score: z.number() };

/** What facts are made of; topics include those above the ones spoken of. Noise has none of it. */
const essence = z.object({
  ...feeling,
  topics: z.array(z.object({ ...feeling, topic: z.string() })),
  urgent: z.boolean(),
  leaving: z.boolean(),
});
export type Essence = z.infer<typeof essence>;

/**
 * A voice was read: for the first time, or again and otherwise than it `was`. Its `at` and `day` are as those of
 * {@link scored}. `now` is null for noise, and `was` where there was nothing before.
 */
export const voiceRead = defineEvent(
  "understand.voiceRead",
  z.object({ ...place, voice: z.uuid(), now: essence.nullable(), was: essence.nullable() }),
);

/** Somebody made a topic, or changed or archived it. */
export const topicChanged = defineEvent("understand.topicChanged", z.object({ topic: z.string() }));

const lesson = z.object({ lesson: z.uuid(), voice: z.uuid().nullable(), topic: z.string().nullable() });
export const lessonTaught = defineEvent("understand.lessonTaught", lesson);
export const lessonUndone = defineEvent("understand.lessonUndone", lesson);

/** Somebody had all of history read again. */
export const renewalStarted = defineEvent("understand.renewalStarted", z.object({ renewal: z.uuid() }));
