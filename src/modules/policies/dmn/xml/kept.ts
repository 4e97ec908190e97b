import { z } from "zod";
import type { XmlOutNode } from "./print-xml.ts";

/**
 * What an element of the file held that our nouns have no place for. It travels with the noun through JSON, comes back from
 * clients, and is therefore checked before it is written: names must be names, so that nothing but XML comes out.
 */
export type Kept = {
  /** Attributes, by name with prefix; declarations of namespaces among them. */
  attributes?: Record<string, string>;
  /** Elements and comments, each before the child that followed it (`rule:3`), or at the end. */
  nodes?: { node: XmlOutNode; before?: string }[];
  /** Of child elements that have no noun of their own, as `variable`. */
  parts?: Record<string, Kept>;
  /** As it was written, where the noun holds it tidied: `"  Risk "` for `"Risk"`. */
  raw?: Record<string, string>;
  /** What we always write, and this file didn't have. */
  absent?: string[];
  /** Ids of children in the order of the file, where it isn't the order we write. */
  order?: string[];
  /** Of a whole file: comments before and after the model. */
  around?: { before: XmlOutNode[]; after: XmlOutNode[] };
  /** Of a whole file: ids of elements that its drawing leaves out, and of those that it draws without having them. */
  undrawn?: string[];
  /** What each requirement held beside the id that it points to. */
  requirements?: { slot: RequirementSlot; to: string; kept?: Kept }[];
};

export const requirementSlots = ["inputs", "decisions", "knowledge"] as const;
export type RequirementSlot = (typeof requirementSlots)[number];

const name = z.string().regex(/^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*)?$/u);
const attributes = z.record(name, z.string());
const text = z.string();
const node: z.ZodType<XmlOutNode> = z.lazy(() =>
  z.union([
    text,
    z.object({ name, attributes: attributes.optional(), children: z.array(node).optional() }),
    z.object({ comment: text }),
    z.object({ instruction: name, body: text }),
  ]),
);
const keptSchema: z.ZodType<Kept> = z.lazy(() =>
  z.object({
    attributes: attributes.optional(),
    nodes: z.array(z.object({ node, before: text.optional() })).optional(),
    parts: z.record(text, keptSchema).optional(),
    raw: z.record(text, text).optional(),
    absent: z.array(text).optional(),
    order: z.array(text).optional(),
    around: z.object({ before: z.array(node), after: z.array(node) }).optional(),
    undrawn: z.array(text).optional(),
    requirements: z
      .array(z.object({ slot: z.enum(requirementSlots), to: text, kept: keptSchema.optional() }))
      .optional(),
  }),
);

/** What was kept, or nothing where it isn't of our making. */
export function keptOf(value: unknown): Kept {
  if (value === undefined || isTooDeep(value)) return {};
  const checked = keptSchema.safeParse(value);
  return checked.success ? checked.data : {};
}

/** Deeper than any file that was read; checked without recursion. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** Elements stand at most two hundred deep in a file, and each takes two levels of JSON. */
const deepest = 450;

/** Without what is empty; undefined where nothing is left. */
export function tidied(kept: Kept): Kept | undefined {
  const entries = Object.entries(kept).filter(
    ([, value]) => value !== undefined && Object.keys(value).length > 0,
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
