import { findMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import type { Lesson } from "../model.ts";
import { masked } from "../private-data/personal-data.ts";
import type { LessonRow } from "../store-lessons.ts";
import { readReadings } from "../store-readings.ts";

/** Lessons as the wire shows them, with who gave them; personal data in a voice's words is masked. */
export async function showLessons(tx: Tx, rows: readonly LessonRow[]): Promise<Lesson[]> {
  const members = await findMembers(tx, [...new Set(rows.flatMap(({ by }) => by ?? []))]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const readings = await readReadings(
    tx,
    rows.flatMap(({ voice }) => voice ?? []),
  );
  return rows.map(({ example: _, ...row }) => ({
    ...row,
    text: masked(row.text, readings.get(row.voice ?? "")?.pii ?? []),
    by: row.by === null ? null : { id: row.by, name: names.get(row.by) ?? "" },
    at: row.at.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }));
}
