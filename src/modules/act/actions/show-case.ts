import { listBranches, listTouchpoints } from "#company";
import { findMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import { caseCode } from "../logic/case-code.ts";
import { stateOf } from "../logic/clock.ts";
import type { CaseRow, Name } from "../model.ts";
import type { ShownCase } from "../store-list.ts";

/** Names of what cases point at, by id. */
export type Names = {
  member(id: string | null): Name | null;
  touchpoint(id: string | null): Name | null;
  branch(id: string | null): Name | null;
};

export async function readNames(tx: Tx, members: (string | null)[]): Promise<Names> {
  return {
    member: finder(await findMembers(tx, [...new Set(members.filter((id) => id !== null))])),
    touchpoint: finder(await listTouchpoints(tx)),
    branch: finder(await listBranches(tx)),
  };
}

function finder(things: Name[]): (id: string | null) => Name | null {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
}

/** Cases as the wire shows them, with everybody's and everything's names. */
export async function onWire(tx: Tx, cases: ShownCase[], now: Date): Promise<CaseRow[]> {
  if (cases.length === 0) return [];
  const names = await readNames(
    tx,
    cases.map(({ owner }) => owner),
  );
  const persons = await readPersons(tx, [...new Set(cases.flatMap(({ person }) => person ?? []))]);
  const personNames = new Map(persons.map(({ id, name }) => [id, name]));
  return cases.map((one) => ({
    id: one.id,
    code: caseCode(one.number),
    state: stateOf(one, now),
    person: one.person === null ? null : { id: one.person, name: personNames.get(one.person) ?? null },
    touchpoint: names.touchpoint(one.touchpoint),
    branch: names.branch(one.branch),
    channel: one.channel,
    owner: names.member(one.owner),
    voice: one.voice,
    voices: one.voices,
    openedAt: one.openedAt.toISOString(),
    dueAt: one.dueAt.toISOString(),
    firstContactAt: one.firstContactAt?.toISOString() ?? null,
    closedAt: one.closedAt?.toISOString() ?? null,
    outcome: one.outcome,
  }));
}
