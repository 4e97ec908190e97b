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

const code = z.string().trim().min(1).max(64);
/** How else people call a product, in either language. */
const otherNames = z.array(name).max(20);

/** Something that the company sells. `code` is how other programs call it; of an archived one nobody speaks any more. */
export const product = z.object({
  id: z.uuid(),
  name,
  otherNames,
  code: code.nullable(),
  archivedAt: z.iso.datetime().nullable(),
});
export type Product = z.infer<typeof product>;

/** What is left out stays as it was, or is nothing. */
export const productInput = z.strictObject({
  name,
  otherNames: otherNames.optional(),
  code: code.nullable().optional(),
});
export type ProductInput = z.infer<typeof productInput>;
export const productChange = productInput.extend({ archived: z.boolean().default(false) });
export type ProductChange = z.infer<typeof productChange>;

/** So many may come in one call. */
export const mostProductsAtOnce = 1_000;
export const productsInput = z.union([productInput, z.array(productInput).min(1).max(mostProductsAtOnce)]);

export const productQuery = z.strictObject({
  search: z.string().trim().max(120).optional(),
  /** Those archived instead of those sold. */
  archived: z
    .enum(["true", "false"])
    .default("false")
    .transform((word) => word === "true"),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ProductQuery = z.infer<typeof productQuery>;

/** By name; `total` counts all that were asked for, with the first page only. */
export const productPage = z.object({
  items: z.array(product),
  next: z.uuid().nullable(),
  total: z.int().nullable(),
});
