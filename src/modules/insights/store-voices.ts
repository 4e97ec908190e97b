import { caseCode, casesOfScores } from "#act";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import { category, listVoices, type VoiceFilter, type VoicePlace, type VoiceRow } from "#understand";
import type { Voice } from "./model.ts";

/** Voices with who gave them and the case each is in, the newest first. */
export async function readVoices(
  tx: Tx,
  filter: VoiceFilter,
  page: { after?: VoicePlace; limit: number },
): Promise<Voice[]> {
  const rows = await listVoices(tx, filter, page);
  const persons = await readPersons(tx, [...new Set(rows.flatMap(({ person }) => person ?? []))]);
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const cases = await casesOfScores(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...asVoice(row, names), case: inWire(cases.get(row.id)) }));
}

const inWire = (found: { id: string; number: number } | undefined): Voice["case"] =>
  found ? { id: found.id, code: caseCode(found.number) } : null;

function asVoice(row: VoiceRow, names: Map<string, string | null>): Omit<Voice, "case"> {
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
