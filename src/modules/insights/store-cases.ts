import { caseCode, countCases, listCases } from "#act";
import type { CaseFilter } from "#act/model";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import type { BoardQuery, HomeBoard } from "./model.ts";

const shownCases = 3;
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

type Place = { at: Date; id: string };

/** How many cases stand open now, and those that can still be answered in time, the first to fall due first. */
export async function readCases(
  tx: Tx,
  workspace: string,
  query: Pick<BoardQuery, "touchpoint" | "branch" | "channel">,
  now: Date,
): Promise<HomeBoard["cases"]> {
  const filter = { state: "open", sort: "due", ...narrowed(query) } as const;
  const { open, overdue } = await countCases(tx, workspace, filter, { now, me: null });
  const list = (wanted: CaseFilter, after?: Place) =>
    listCases(tx, workspace, wanted, { now, me: null, after, limit: shownCases });
  const inTime = await list(filter, { at: now, id: lastId });
  const late = inTime.length < shownCases ? await list({ ...filter, state: "overdue" }) : [];
  const near = [...late.slice(0, shownCases - inTime.length), ...inTime];
  const persons = await readPersons(
    tx,
    near.flatMap(({ person }) => person ?? []),
  );
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return {
    open,
    overdue,
    near: near.map(({ id, number, person, voice, touchpoint, dueAt }) => ({
      id,
      code: caseCode(number),
      person: person === null ? null : { id: person, name: names.get(person) ?? null },
      text: voice?.text ?? null,
      touchpoint,
      dueAt: dueAt.toISOString(),
      isOverdue: dueAt < now,
    })),
  };
}

/** Cases are narrowed to one place at most; those of no place are not asked for. */
function narrowed(query: Pick<BoardQuery, "touchpoint" | "branch" | "channel">) {
  const only = (chosen: string[] | undefined) =>
    chosen?.length === 1 && chosen[0] !== "none" ? chosen[0] : undefined;
  return { touchpoint: only(query.touchpoint), branch: only(query.branch), channel: only(query.channel) };
}
