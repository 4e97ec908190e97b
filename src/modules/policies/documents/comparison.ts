import { z } from "zod";

/** A part that has another value than before; null where there was none, or is none. */
export const fieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldChange = z.infer<typeof fieldChange>;

const change = z.enum(["added", "removed", "changed"]);

/** Something with fields of its own: a remedy, an input, a type, the words of an input. */
export const partChange = z.object({ key: z.string(), change, fields: z.array(fieldChange) });
export type PartChange = z.infer<typeof partChange>;

export const columnChange = z.object({
  side: z.enum(["input", "output"]),
  id: z.string(),
  change,
  fields: z.array(fieldChange),
});
export type ColumnChange = z.infer<typeof columnChange>;

export const cellChange = z.object({
  side: z.enum(["input", "output", "annotation"]),
  /** Id of the column; of an annotation, its place from 0 as text. */
  column: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type CellChange = z.infer<typeof cellChange>;

export const ruleChange = z.object({
  /** Id of the rule, as it is now where it is there now. */
  rule: z.string(),
  change: z.enum(["added", "removed", "moved", "changed"]),
  /** Its number in the table, from 1; null where it is not there. */
  placeBefore: z.int().nullable(),
  placeAfter: z.int().nullable(),
  /** It stands elsewhere among the rules that stayed. */
  isMoved: z.boolean(),
  cells: z.array(cellChange),
});
export type RuleChange = z.infer<typeof ruleChange>;

export const tableChange = z.object({
  isChanged: z.boolean(),
  /** Hit policy and aggregation as they are written: `U`, `C+`. */
  hitPolicy: z.object({ before: z.string(), after: z.string() }).nullable(),
  columns: z.array(columnChange),
  rules: z.array(ruleChange),
});
export type TableChange = z.infer<typeof tableChange>;

export const decisionChange = z.object({
  /** Id of the decision, service or knowledge model. */
  id: z.string(),
  name: z.string(),
  change,
  fields: z.array(fieldChange),
  /** How its table differs, where it is and was one. */
  table: tableChange.nullable(),
});
export type DecisionChange = z.infer<typeof decisionChange>;

export const comparison = z.object({
  /** Name, purpose, the regulation's own words, what it offers, after what it decides, whether it is public. */
  fields: z.array(fieldChange),
  decisions: z.array(decisionChange),
  inputs: z.array(partChange),
  types: z.array(partChange),
  remedies: z.array(partChange),
  /** What people read instead of names and values. */
  words: z.array(partChange),
});
export type Comparison = z.infer<typeof comparison>;
