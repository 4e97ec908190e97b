import { z } from "zod";
import { locales } from "#kernel/locale";
import { metric } from "./measures/model.ts";

export * from "./measures/model.ts";
export * from "./readings/model.ts";
export * from "./readings/name-model.ts";
export * from "./readings/topic-model.ts";
export * from "./readings/view-model.ts";
export * from "./second-opinions/model.ts";
export * from "./text/model.ts";
export * from "./themes/model.ts";

/**
 * A measured answer with the voice that came with it. `value` is null for a voice without a score; its metric then
 * says what would have been measured.
 */
export const score = z.object({
  id: z.uuid(),
  metric,
  value: z.number().min(0).max(10).nullable(),
  response: z.uuid().nullable(),
  mention: z.uuid().nullable(),
  person: z.uuid().nullable(),
  touchpoint: z.uuid().nullable(),
  branch: z.uuid().nullable(),
  channel: z.string(),
  voice: z.string().nullable(),
  locale: z.enum(locales).nullable(),
  at: z.date(),
});
export type Score = z.infer<typeof score>;
