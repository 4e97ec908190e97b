import type { Expression } from "../model.ts";

/** One expression inside another: what it is there, and how to put another in its place. */
export type Part = {
  key: string;
  name: string;
  /** A word of ours for its part, where the model gives it no name. */
  word?: "if" | "then" | "else" | "in" | "return" | "satisfies" | "match" | "result" | "invocation";
  value: Expression | undefined;
  put: (value: Expression) => Expression;
};

type Of<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;

/** The expressions that stand in a boxed expression, in reading order. */
export function partsOf(of: Expression): Part[] {
  switch (of.kind) {
    case "context":
      return entriesOf(of);
    case "list":
      return of.items.map((value, at) => ({
        key: `${at}`,
        name: `${at + 1}`,
        value,
        put: (value) => ({ ...of, items: of.items.with(at, value) }),
      }));
    case "relation":
      return cellsOf(of);
    case "function":
      return [part(of, "body", of.parameters.map(({ name }) => name).join(", "))];
    case "invocation":
      return [part(of, "called", "", "invocation"), ...bindingsOf(of)];
    case "conditional":
      return [
        part(of, "condition", "", "if"),
        part(of, "whenTrue", "", "then"),
        part(of, "whenFalse", "", "else"),
      ];
    case "for":
      return [part(of, "in", of.variable), part(of, "return", "", "return")];
    case "every":
    case "some":
      return [part(of, "in", of.variable), part(of, "satisfies", "", "satisfies")];
    case "filter":
      return [part(of, "in", "", "in"), part(of, "match", "", "match")];
    default:
      return [];
  }
}

/** A part that is a member of its whole. */
const part = <Whole extends Expression, Key extends keyof Whole & string>(
  of: Whole,
  key: Key,
  name: string,
  word?: Part["word"],
): Part => ({
  key,
  name,
  word,
  value: of[key] as Expression | undefined,
  put: (value) => ({ ...of, [key]: value }),
});

const entriesOf = (of: Of<"context">): Part[] =>
  of.entries.map((entry, at) => ({
    key: `${at}`,
    name: entry.name ?? "",
    ...(entry.name === undefined && { word: "result" }),
    value: entry.value,
    put: (value) => ({ ...of, entries: of.entries.with(at, { ...entry, value }) }),
  }));

const bindingsOf = (of: Of<"invocation">): Part[] =>
  of.bindings.map((binding, at) => ({
    key: `${at}`,
    name: binding.parameter.name,
    value: binding.value,
    put: (value) => ({ ...of, bindings: of.bindings.with(at, { ...binding, value }) }),
  }));

const cellsOf = (of: Of<"relation">): Part[] =>
  of.rows.flatMap((row, y) =>
    row.cells.map(
      (value, x): Part => ({
        key: `${y} ${x}`,
        name: `${of.columns[x]?.name ?? ""} ${y + 1}`,
        value,
        put: (value) => ({ ...of, rows: of.rows.with(y, { ...row, cells: row.cells.with(x, value) }) }),
      }),
    ),
  );
