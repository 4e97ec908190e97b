import { listBranches, listTouchpoints } from "#company";
import type { Actor } from "#kernel/access";
import { findMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import { showReadings } from "#understand";
import { pressing, type ShownReading } from "#understand/model";
import { caseCode } from "../logic/case-code.ts";
import { stateOf } from "../logic/clock.ts";
import { proposedCause, topicsOf } from "../logic/proposed-cause.ts";
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

/** Who looks: topics are named in their language. */
export type Looking = Pick<Actor, "workspace" | "locale">;

/** Cases as the wire shows them, with everybody's and everything's names. */
export async function onWire(
  tx: Tx,
  { workspace, locale }: Looking,
  cases: ShownCase[],
  now: Date,
): Promise<CaseRow[]> {
  if (cases.length === 0) return [];
  const names = await readNames(
    tx,
    cases.map(({ owner }) => owner),
  );
  const persons = await readPersons(tx, [...new Set(cases.flatMap(({ person }) => person ?? []))]);
  const heard = cases.flatMap(({ voice }) => voice?.score ?? []);
  const readings = await showReadings(tx, workspace, heard, locale);
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
    ...aboutOf(one, readings),
    voices: one.voices,
    urgency: one.urgency,
    isUrgent: one.urgency >= pressing,
    openedAt: one.openedAt.toISOString(),
    dueAt: one.dueAt.toISOString(),
    firstContactAt: one.firstContactAt?.toISOString() ?? null,
    closedAt: one.closedAt?.toISOString() ?? null,
    outcome: one.outcome,
  }));
}

function aboutOf({ voice }: ShownCase, readings: ReadonlyMap<string, ShownReading>) {
  const reading = readings.get(voice?.score ?? "") ?? null;
  const topics = topicsOf(reading ? [reading] : []);
  return { voice: voice && { ...voice, reading }, topics, proposedCause: proposedCause(topics) };
}
