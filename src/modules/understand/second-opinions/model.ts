import { z } from "zod";

/**
 * A model elsewhere that the company named, and what it was asked today in this workspace: `refused` answers could not
 * be used, `failed` comments got none. It rests after failures, and is spent when the day's budget is used up.
 */
export const secondOpinions = z.object({
  state: z.enum(["off", "ready", "resting", "spent"]),
  /** Where it is, and its name there; null where none is named. */
  host: z.string().nullable(),
  model: z.string().nullable(),
  budget: z.int(),
  asked: z.int(),
  answered: z.int(),
  refused: z.int(),
  failed: z.int(),
  /** Unsure voices that nobody else was asked about yet. */
  waiting: z.int(),
  restUntil: z.iso.datetime().nullable(),
});
export type SecondOpinions = z.infer<typeof secondOpinions>;
