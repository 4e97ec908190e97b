import { listBranches, listTouchpoints } from "#company";
import type { Tx } from "#kernel/records";
import type { CaseFile } from "../model.ts";
import { countCasesOfPerson } from "../store-remedies.ts";

const dayMs = 86_400_000;

/** What a case tells policies of its person's situation, as their sources are called. */
export async function caseSources(
  tx: Tx,
  workspace: string,
  one: CaseFile,
  now: Date,
): Promise<Map<string, unknown>> {
  const touchpoints = one.touchpoint ? await listTouchpoints(tx) : [];
  const branches = one.branch ? await listBranches(tx) : [];
  const keyIn = (list: { id: string; key: string }[], id: string | undefined) =>
    list.find((place) => place.id === id)?.key;
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  return new Map<string, unknown>([
    // What it usually comes from stands in until somebody has found out.
    ["case.cause", one.cause?.kind ?? one.proposedCause],
    ["case.touchpoint", keyIn(touchpoints, one.touchpoint?.id)],
    ["case.branch", keyIn(branches, one.branch?.id)],
    ["case.channel", one.channel],
    ["case.openedDaysAgo", Math.floor((now.getTime() - Date.parse(one.openedAt)) / dayMs)],
    ["case.isUrgent", one.isUrgent],
    ["person.cases12m", one.person && (await countCasesOfPerson(tx, workspace, one.person.id, yearAgo))],
  ]);
}

/** The voice that a case is known by. */
export const scoreOfCase = (one: CaseFile): string | null => one.voice?.score ?? null;
