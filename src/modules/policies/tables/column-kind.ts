import type { Syntax } from "../feel/syntax.ts";
import { partsOf } from "../feel/syntax-parts.ts";
import type { FeelType } from "../feel/types.ts";
import { constantOf } from "./constant.ts";
import { type AxisKind, kindOf } from "./keys.ts";
import { asksForWhole } from "./whole-numbers.ts";

/**
 * The axis of a column: that of its type, or where the type leaves it open, the one on which all constants of its cells and
 * allowed values lie. Null where there is none: a list, a context, constants of several kinds or none at all. Clocks with a zone
 * and clocks without one never share an axis.
 */
export function kindOfColumn(
  type: FeelType | undefined,
  cells: readonly Syntax[],
  values?: Syntax,
): AxisKind | null {
  const declared = declaredKind(type);
  if (declared === "number") return values && asksForWhole(values) ? "whole-number" : "number";
  if (declared !== "open" && declared !== "clock") return declared;
  const kinds = new Set([...cells, ...(values ? [values] : [])].flatMap(constantKinds));
  const [kind, more] = kinds;
  return more === undefined ? (kind ?? null) : null;
}

type DeclaredKind = AxisKind | "clock" | "open" | null;

function declaredKind(type: FeelType | undefined): DeclaredKind {
  if (type === undefined) return "open";
  if (type.kind === "narrowed") return declaredKind(type.base);
  return kinds[type.kind] ?? null;
}

const kinds: Partial<Record<FeelType["kind"], DeclaredKind>> = {
  any: "open",
  number: "number",
  string: "string",
  boolean: "boolean",
  date: "date",
  time: "clock",
  "date and time": "clock",
  "days and time duration": "days-duration",
  "years and months duration": "months-duration",
};

/** Of lists and ranges those of their parts. */
function constantKinds(syntax: Syntax): AxisKind[] {
  const value = constantOf(syntax);
  if (value === null) return [];
  const kind = value === undefined ? null : kindOf(value);
  return kind === null ? partsOf(syntax).flatMap(constantKinds) : [kind];
}
