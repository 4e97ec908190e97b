import type { Finding, Proof } from "../model.ts";
import { cellKey, type GridMarks, type MarkTone } from "./grid/marks.ts";

/** What the proof found of a decision's table, as marks in its grid. */
export function marksOf(
  { findings }: Pick<Proof, "findings">,
  decision: string,
  shown: Finding | undefined,
): GridMarks {
  const rules = new Map<string, MarkTone>();
  const cells = new Map<string, MarkTone>();
  for (const finding of findings) {
    if (finding.decision !== decision) continue;
    const tone = finding.severity === "error" ? "bad" : "warning";
    for (const rule of finding.rules) if (rules.get(rule) !== "bad") rules.set(rule, tone);
    if (finding.cell) cells.set(cellKey(finding.cell.rule, finding.cell.side, finding.cell.column), tone);
  }
  return { rules, cells, shown: new Set(shown?.decision === decision ? shown.rules : []) };
}
