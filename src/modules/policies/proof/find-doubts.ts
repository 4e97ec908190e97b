import type { FeelSyntaxError } from "../feel/syntax.ts";
import { constantText } from "./constant-text.ts";
import type { Finding } from "./model.ts";
import type { ProofTable } from "./proof-table.ts";
import type { Report } from "./report.ts";
import { ruleId } from "./telling.ts";

type Cell = NonNullable<Finding["cell"]>;

/** Cells that can't be read, put out what is not allowed, or can't be told as sets: on those nothing can be proven. */
export function findDoubts(table: ProofTable, report: Report): void {
  for (const { column, error } of table.unreadable)
    addInvalid(table, syntaxReason(error, table.place.table.inputs[column]?.expression ?? ""), report);
  for (const { rule, column, text, error } of table.doubts) {
    const cell: Cell = { rule: ruleId(table, rule), side: "input", column };
    if (error) addInvalid(table, syntaxReason(error, text), report, cell);
    else
      report.addUnproven(table.place.owner, { code: "cell", values: { text } }, { rules: [cell.rule], cell });
  }
  findOutputs(table, report);
}

function findOutputs(table: ProofTable, report: Report): void {
  const { cells, allowed } = table.outputs;
  const texts = allowed.map((values) => values && new Set(values.map(constantText)));
  for (const [rule, row] of cells.entries())
    for (const [column, { text, value, isBlank, error }] of row.entries()) {
      const cell: Cell = { rule: ruleId(table, rule), side: "output", column };
      if (isBlank) addInvalid(table, { code: "empty-output", values: {} }, report, cell);
      else if (error) addInvalid(table, syntaxReason(error, text), report, cell);
      else if (isForbidden(value, text, texts[column]))
        addInvalid(table, { code: "not-allowed", values: { text } }, report, cell);
    }
}

const isForbidden = (value: unknown, text: string, allowed: ReadonlySet<string> | undefined): boolean =>
  allowed !== undefined &&
  value !== undefined &&
  value !== null &&
  !Array.isArray(value) &&
  !allowed.has(text);

const syntaxReason = ({ code, start }: FeelSyntaxError, text: string) => ({
  code: "syntax",
  values: { text, code, at: start + 1 },
});

export function addInvalid(
  { place }: ProofTable,
  reason: NonNullable<Finding["reason"]>,
  report: Report,
  cell?: Cell,
): void {
  report.add({
    kind: "invalid",
    severity: "error",
    decision: place.owner,
    rules: cell ? [cell.rule] : [],
    ...(cell && { cell }),
    example: [],
    region: [],
    reason,
  });
}
