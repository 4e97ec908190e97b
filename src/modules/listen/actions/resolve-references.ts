import { listBranches, listTouchpoints } from "#company";
import type { Tx } from "#kernel/records";
import { ensurePersons, readPersons } from "#people";
import { problem } from "../messages.ts";
import type { PersonReference } from "../model.ts";

export type References = {
  person?: PersonReference | undefined;
  touchpoint?: string | undefined;
  branch?: string | undefined;
};
export type Resolved = { person: string | null; touchpoint: string | null; branch: string | null };
export type Unresolved = { missing: "no-such-touchpoint" | "no-such-branch" | "no-such-person" };

/**
 * Finds the touchpoints and branches (by id or key) and the persons (made where they are new) that rows refer to; for
 * each row what it refers to, or what it names in vain. Reads each list once, however many rows there are.
 */
export async function resolveReferences(
  tx: Tx,
  workspace: string,
  rows: References[],
  at: Date,
): Promise<(Resolved | Unresolved)[]> {
  const touchpoints = await placesNamed(tx, rows, "touchpoint", listTouchpoints);
  const branches = await placesNamed(tx, rows, "branch", listBranches);
  const isPlaced = (row: References) =>
    (!row.touchpoint || touchpoints.has(row.touchpoint)) && (!row.branch || branches.has(row.branch));
  const persons = await findPersons(tx, workspace, rows.filter(isPlaced), at);
  return rows.map((row) => {
    const touchpoint = row.touchpoint ? touchpoints.get(row.touchpoint) : null;
    const branch = row.branch ? branches.get(row.branch) : null;
    if (touchpoint === undefined) return { missing: "no-such-touchpoint" };
    if (branch === undefined) return { missing: "no-such-branch" };
    const person = row.person ? persons.get(nameOf(row.person)) : null;
    return person === undefined ? { missing: "no-such-person" } : { person, touchpoint, branch };
  });
}

/** Throws `no-such-touchpoint` or `no-such-branch` where a row names one in vain. */
export async function assertPlaces(tx: Tx, rows: Omit<References, "person">[]): Promise<void> {
  const touchpoints = await placesNamed(tx, rows, "touchpoint", listTouchpoints);
  const branches = await placesNamed(tx, rows, "branch", listBranches);
  for (const { touchpoint, branch } of rows) {
    if (touchpoint && !touchpoints.has(touchpoint)) throw problem("no-such-touchpoint", 422);
    if (branch && !branches.has(branch)) throw problem("no-such-branch", 422);
  }
}

type Place = { id: string; key: string };

async function placesNamed(
  tx: Tx,
  rows: References[],
  field: "touchpoint" | "branch",
  list: (tx: Tx) => Promise<Place[]>,
): Promise<Map<string, string>> {
  const places = rows.some((row) => row[field]) ? await list(tx) : [];
  return new Map(places.flatMap(({ id, key }) => [[key, id] as const, [id, id] as const]));
}

async function findPersons(
  tx: Tx,
  workspace: string,
  rows: References[],
  at: Date,
): Promise<Map<string, string>> {
  const named = rows.flatMap(({ person }) => (person ? [person] : []));
  const ids = named.flatMap((person) => ("id" in person ? [person.id] : []));
  const known = ids.length > 0 ? await readPersons(tx, ids) : [];
  const told = named.flatMap((person) => ("id" in person ? [] : [person]));
  const made = await ensurePersons(tx, workspace, told, at);
  return new Map([
    ...known.map(({ id }) => [`id ${id}`, id] as const),
    ...[...made].map(([externalId, id]) => [`external ${externalId}`, id] as const),
  ]);
}

const nameOf = (person: PersonReference): string =>
  "id" in person ? `id ${person.id}` : `external ${person.externalId}`;
