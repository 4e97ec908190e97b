import { z } from "zod";
import { defineEvent } from "#kernel/journal";
import { locales } from "#kernel/locale";
import { metric } from "./model.ts";

/** A response or mention was read. The event's `at` is when the person spoke, `day` that instant in the workspace. */
export const scored = defineEvent(
  "understand.scored",
  z.object({
    score: z.uuid(),
    metric,
    value: z.number().nullable(),
    response: z.uuid().nullable(),
    mention: z.uuid().nullable(),
    touchpoint: z.uuid().nullable(),
    branch: z.uuid().nullable(),
    channel: z.string(),
    locale: z.enum(locales).nullable(),
    day: z.iso.date(),
  }),
);
