import type { DecisionTable } from "../dmn/model.ts";
import { readExpression, readUnaryTests } from "../feel/reader.ts";
import { FeelSyntaxError, type Syntax, type UnaryTests } from "../feel/syntax.ts";
import { TableError, type TablePlace } from "./table-error.ts";

export type TestsSyntax = Syntax & UnaryTests;

/** The texts of a table as trees; cells that read the same share one tree. */
export type ParsedTable = {
  readonly inputs: readonly {
    readonly expression: Syntax;
    readonly values: TestsSyntax | undefined;
    /** For each rule. */
    readonly cells: readonly TestsSyntax[];
  }[];
  readonly outputs: readonly {
    readonly values: TestsSyntax | undefined;
    readonly otherwise: Syntax | undefined;
    /** For each rule; undefined where the cell is empty. */
    readonly cells: readonly (Syntax | undefined)[];
  }[];
};

/** `valuesOf` gives the allowed values of an output that states none. Throws `TableError` at the first text that is not FEEL. */
export function parseTable(
  table: DecisionTable,
  names: ReadonlySet<string>,
  valuesOf: (type: string | undefined) => string | undefined,
): ParsedTable {
  const tests = (text: string | undefined): TestsSyntax | undefined =>
    isGiven(text) ? readUnaryTests(text, names) : undefined;
  const expression = (text: string | undefined): Syntax | undefined =>
    isGiven(text) ? readExpression(text, names) : undefined;
  return {
    inputs: table.inputs.map(({ expression: text, values }, column) => ({
      expression: at({ side: "input", column, part: "expression" }, () => readExpression(text, names)),
      values: at({ side: "input", column, part: "values" }, () => tests(values)),
      cells: cellsOf(table, "input", column, (cell) => tests(cell) ?? any),
    })),
    outputs: table.outputs.map((output, column) => ({
      values: at({ side: "output", column, part: "values" }, () =>
        tests(isGiven(output.values) ? output.values : valuesOf(output.type)),
      ),
      otherwise: at({ side: "output", column, part: "default" }, () => expression(output.default)),
      cells: cellsOf(table, "output", column, expression),
    })),
  };
}

const any: TestsSyntax = { kind: "tests", negated: false, tests: "any", start: 0, end: 0 };

const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

function cellsOf<Cell>(
  { rules }: DecisionTable,
  side: "input" | "output",
  column: number,
  read: (text: string | undefined) => Cell,
): Cell[] {
  const known = new Map<string | undefined, Cell>();
  return rules.map((rule) => {
    const text = (side === "input" ? rule.inputEntries : rule.outputEntries)[column];
    const shared = known.get(text);
    if (shared !== undefined) return shared;
    const cell = at({ side, column, part: "cell", rule: rule.id }, () => read(text));
    known.set(text, cell);
    return cell;
  });
}

function at<Read>(place: TablePlace, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof FeelSyntaxError ? new TableError(place, error) : error;
  }
}
