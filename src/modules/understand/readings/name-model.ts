import { z } from "zod";
import { namedThing } from "../text/model.ts";
import { feeling, viewQuery } from "./view-model.ts";

/** All kinds where none is named. */
export const nameQuery = viewQuery.safeExtend({ kind: namedThing.shape.kind.optional() });
export type NameQuery = z.infer<typeof nameQuery>;

/** What of the company's lists is named the most, the 50 first, and how the voices that name it are meant. */
export const namedThings = z.object({
  /** How many voices name anything of that kind. */
  voices: z.int(),
  items: z.array(feeling.extend({ kind: namedThing.shape.kind, id: z.uuid(), name: z.string() })),
});
export type NamedThings = z.infer<typeof namedThings>;
