import { z } from "zod";
import { defineEvent } from "#kernel/journal";
import { locales } from "#kernel/locale";

/** A version of a survey was frozen and is asked from now on. */
export const surveyPublished = defineEvent(
  "listen.surveyPublished",
  z.object({ survey: z.uuid(), version: z.uuid(), number: z.int() }),
);

export const surveyClosed = defineEvent("listen.surveyClosed", z.object({ survey: z.uuid() }));
export const surveyReopened = defineEvent("listen.surveyReopened", z.object({ survey: z.uuid() }));

/** Somebody answered: enough for those downstream never to read the response again. The event's `at` is the answer's. */
export const responseReceived = defineEvent(
  "listen.responseReceived",
  z.object({
    response: z.uuid(),
    survey: z.uuid(),
    version: z.uuid(),
    touchpoint: z.uuid().nullable(),
    branch: z.uuid().nullable(),
    channel: z.string(),
    /** 0–10, the first NPS question; null where it was not answered. */
    score: z.int().min(0).max(10).nullable(),
    /** All that the person wrote; null where they wrote nothing. */
    text: z.string().nullable(),
    locale: z.enum(locales),
  }),
);

/** An unsolicited voice was heard. The event's `at` is when it was said. */
export const mentionReceived = defineEvent(
  "listen.mentionReceived",
  z.object({
    mention: z.uuid(),
    source: z.string(),
    touchpoint: z.uuid().nullable(),
    branch: z.uuid().nullable(),
    channel: z.string(),
    text: z.string(),
    /** The source's own stars or marks brought to 0–10; null where it has none. */
    rating: z.number().min(0).max(10).nullable(),
  }),
);
