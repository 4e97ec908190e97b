import { z } from "zod";
import { sayKernel } from "#kernel/kernel-problems";
import { locales } from "#kernel/locale";
import { inWords } from "#kernel/rules";

const name = z.string().trim().min(1).max(120);
/** How the outside names a touchpoint or a branch: short, stable, in Latin letters. */
export const key = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);

/** ECMA-402 leaves UTC out of its list. */
const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
const timeZone = z.string().refine((zone) => zones.has(zone), inWords(sayKernel, "rule.time-zone"));

/** One company using Hamdel. */
export const workspace = z.object({ id: z.uuid(), name, locale: z.enum(locales), timeZone });
export type Workspace = z.infer<typeof workspace>;
export const workspaceInput = workspace.omit({ id: true });

/** Part of the organisation; its lead receives what goes wrong at its touchpoints. */
export const department = z.object({ id: z.uuid(), name, lead: z.uuid().nullable() });
export type Department = z.infer<typeof department>;

export const branch = z.object({ id: z.uuid(), key, name, city: z.string().max(120).nullable() });
export type Branch = z.infer<typeof branch>;

/** What a touchpoint speaks by: does it work, things and places, or people's behaviour. */
export const clues = ["functional", "mechanic", "humanic"] as const;

/** Where a person meets the organisation. */
export const touchpoint = z.object({
  id: z.uuid(),
  key,
  name,
  clue: z.enum(clues),
  department: z.uuid().nullable(),
});
export type Touchpoint = z.infer<typeof touchpoint>;

export const departmentInput = department.omit({ id: true }).partial({ lead: true });
export const branchInput = branch.omit({ id: true }).partial({ city: true });
export const touchpointInput = touchpoint.omit({ id: true }).partial({ department: true });
