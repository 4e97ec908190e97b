import { createHash } from "node:crypto";
import { listBranches, listTouchpoints, putBranch, putTouchpoint } from "#company";
import type { Tx } from "#kernel/records";
import { importProblem } from "./messages.ts";

/** Ids of touchpoints and branches by their folded id, key and name. */
export type KnownPlaces = { touchpoint: Map<string, string>; branch: Map<string, string> };
export type MissingPlaces = { touchpoint: Map<string, string>; branch: Map<string, string> };

/** More new places than this, and it was the wrong column. */
const mostNewPlaces = 500;

/** Names that differ only in capitals, spaces, or Arabic and Persian forms of a letter are one. */
export const foldName = (name: string): string =>
  name.normalize("NFKC").trim().toLowerCase().replaceAll("ي", "ی").replaceAll("ك", "ک").replace(/\s+/g, " ");

export async function readPlaces(tx: Tx): Promise<KnownPlaces> {
  return { touchpoint: namesOf(await listTouchpoints(tx)), branch: namesOf(await listBranches(tx)) };
}

const namesOf = (places: { id: string; key: string; name: string }[]): Map<string, string> =>
  new Map(
    places.flatMap(({ id, key, name }) => [
      [foldName(name), id] as const,
      [key, id] as const,
      [id, id] as const,
    ]),
  );

export const noPlaces = (): MissingPlaces => ({ touchpoint: new Map(), branch: new Map() });

/** Keeps in mind a place that is named and not there; throws where there are too many to be meant. */
export function noteMissing(
  missing: MissingPlaces,
  known: KnownPlaces,
  named: { touchpoint: string | null; branch: string | null },
): void {
  for (const kind of ["touchpoint", "branch"] as const) {
    const name = named[kind];
    if (name !== null && !known[kind].has(foldName(name))) missing[kind].set(foldName(name), name);
    if (missing[kind].size > mostNewPlaces)
      throw importProblem("too-many-places", 422, { limit: mostNewPlaces });
  }
}

/** Makes the places that are missing still. */
export async function makePlaces(tx: Tx, workspace: string, missing: MissingPlaces): Promise<void> {
  const known = await readPlaces(tx);
  for (const [folded, name] of missing.touchpoint)
    if (!known.touchpoint.has(folded))
      await putTouchpoint(tx, workspace, { key: keyFor(name), name, clue: "functional", department: null });
  for (const [folded, name] of missing.branch)
    if (!known.branch.has(folded)) await putBranch(tx, workspace, { key: keyFor(name), name, city: null });
}

/** The name itself where it can be a key, else its Latin letters and digits with a mark of the whole name. */
function keyFor(name: string): string {
  const latin = foldName(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (latin === name) return latin.slice(0, 64).replace(/-+$/, "");
  const mark = createHash("sha256").update(foldName(name)).digest("hex").slice(0, 8);
  return [latin.slice(0, 50).replace(/-+$/, ""), mark].filter(Boolean).join("-");
}
