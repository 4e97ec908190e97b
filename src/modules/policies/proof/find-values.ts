import { constantText } from "./constant-text.ts";
import type { ProofTable } from "./proof-table.ts";
import type { Report } from "./report.ts";

/** Allowed values that no rule that fires puts out. Where an output is computed nothing is said: it may be any value. */
export function findValues(
  { place, outputs }: ProofTable,
  silent: ReadonlySet<number>,
  report: Report,
): void {
  for (const [column, output] of place.table.outputs.entries()) {
    const allowed = outputs.allowed[column];
    const firing = outputs.cells.filter((_, rule) => !silent.has(rule)).map((row) => row[column]);
    const said = [...firing, ...(outputs.otherwise ? [outputs.otherwise[column]] : [])];
    if (!allowed || said.some((cell) => cell?.value === undefined || Array.isArray(cell.value))) continue;
    const texts = new Set(said.map((cell) => cell?.text));
    for (const value of allowed)
      if (!texts.has(constantText(value)))
        report.add({
          kind: "unreachable-value",
          severity: "warning",
          decision: place.owner,
          rules: [],
          example: [],
          region: [{ input: output.name ?? "", test: constantText(value) }],
        });
  }
}
