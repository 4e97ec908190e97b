import { caseCode, casesOfScores } from "#act";
import type { Actor } from "#kernel/access";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import {
  category,
  listVoices,
  showReadings,
  type VoiceFilter,
  type VoicePlace,
  type VoiceRow,
} from "#understand";
import type { Voice } from "./model.ts";

/** Who asks for voices: topics are named in their language. */
type Reader = Pick<Actor, "workspace" | "locale">;

/** Voices with who gave them, what was read out of them and the case each is in, the newest first. */
export async function readVoices(
  tx: Tx,
  { workspace, locale }: Reader,
  filter: VoiceFilter,
  page: { after?: VoicePlace; limit: number },
): Promise<Voice[]> {
  const rows = await listVoices(tx, filter, page);
  const persons = await readPersons(tx, [...new Set(rows.flatMap(({ person }) => person ?? []))]);
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const ids = rows.map(({ id }) => id);
  const cases = await casesOfScores(tx, ids);
  const readings = await showReadings(tx, workspace, ids, locale);
  return rows.map((row) => ({
    ...asVoice(row, names),
    case: inWire(cases.get(row.id)),
    reading: readings.get(row.id) ?? null,
  }));
}

const inWire = (found: { id: string; number: number } | undefined): Voice["case"] =>
  found ? { id: found.id, code: caseCode(found.number) } : null;

function asVoice(row: VoiceRow, names: Map<string, string | null>): Omit<Voice, "case" | "reading"> {
  const { id, metric, value, voice, person, touchpoint, branch, channel, at } = row;
  return {
    id,
    metric,
    value,
    category: value === null ? null : category(value),
    text: voice,
    person: person === null ? null : { id: person, name: names.get(person) ?? null },
    touchpoint,
    branch,
    channel,
    at: at.toISOString(),
  };
}
