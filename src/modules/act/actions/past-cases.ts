import { listBranches, listTouchpoints } from "#company";
import type { Tx } from "#kernel/records";
import type { PastCase, PastCases } from "#policies";
import { showReadings } from "#understand";
import { pressing } from "#understand/model";
import { caseCode } from "../logic/case-code.ts";
import { proposedCause, topicsOf } from "../logic/proposed-cause.ts";
import { countPastCases, listPastCases } from "../store-past.ts";

/** Cases of the past as a policy would have met them when they opened, for it to be tried on. */
export const pastCases: PastCases = {
  count: countPastCases,
  list: async (tx, workspace, since, page) => {
    const rows = await listPastCases(tx, workspace, since, page);
    const keyOf = await placeKeys(tx);
    const scores = rows.flatMap(({ score }) => score ?? []);
    const readings = await showReadings(tx, workspace, scores, "en");
    return rows.map((row): PastCase => {
      const reading = readings.get(row.score ?? "");
      const cause = row.cause ?? proposedCause(topicsOf(reading ? [reading] : []));
      const sources: [string, unknown][] = [
        ["case.cause", cause],
        ["case.touchpoint", keyOf(row.touchpoint)],
        ["case.branch", keyOf(row.branch)],
        ["case.channel", row.channel],
        ["case.openedDaysAgo", 0],
        ["case.isUrgent", row.urgency >= pressing],
        ["person.cases12m", row.person && row.casesBefore],
      ];
      const { id, number, openedAt, person, score } = row;
      return { id, code: caseCode(number), openedAt, person, score, sources: new Map(sources) };
    });
  },
};

async function placeKeys(tx: Tx): Promise<(id: string | null) => string | undefined> {
  const places = [...(await listTouchpoints(tx)), ...(await listBranches(tx))];
  const keys = new Map(places.map(({ id, key }) => [id, key]));
  return (id) => (id === null ? undefined : keys.get(id));
}
