import { Digits, useGet, useMay } from "#ui";
import type { CaseCounts } from "../model.ts";

/** How many cases are past their time; nothing where none is. */
export function OverdueCount() {
  const counts = useGet<CaseCounts>("cases", "/api/cases/counts", undefined, useMay("act.view"));
  return counts.data && counts.data.overdue > 0 ? <Digits value={counts.data.overdue} /> : null;
}
