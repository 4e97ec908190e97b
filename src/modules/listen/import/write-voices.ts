import { newId } from "#kernel/ids";
import type { Tx } from "#kernel/records";
import { ensurePersons } from "#people";
import { storeMentions } from "../actions/take-mentions.ts";
import { storeResponses } from "../actions/take-responses.ts";
import { withReading } from "../logic/read-response.ts";
import { answersOf, type Target } from "./import-rows.ts";
import { foldName, readPlaces } from "./places.ts";
import type { ReadRow, RowProblem } from "./row.ts";
import type { ImportRow } from "./store.ts";

type Writing = { row: ImportRow; target: Target; now: Date };
type Found = { person: string | null; touchpoint: string | null; branch: string | null };

/**
 * Writes checked rows as voices and tells the journal. `lost` are rows whose touchpoint or branch was removed after they
 * had been checked.
 */
export async function writeVoices(
  tx: Tx,
  { row, target, now }: Writing,
  rows: ReadRow[],
): Promise<{ fresh: number; lost: ReadRow[] }> {
  const places = await readPlaces(tx);
  const placed = rows.map((one) => ({ one, problems: lostPlaces(one, places) }));
  const lost = placed
    .filter(({ problems }) => problems.length > 0)
    .map(({ one, problems }) => ({ ...one, problems }));
  const good = placed.filter(({ problems }) => problems.length === 0).map(({ one }) => one);
  const persons = await personsOf(tx, row.workspace, good, now);
  const find = ({ voice }: ReadRow): Found => ({
    person: voice.person === null ? null : (persons.get(voice.person) ?? null),
    touchpoint:
      voice.touchpoint === null ? null : (places.touchpoint.get(foldName(voice.touchpoint)) ?? null),
    branch: voice.branch === null ? null : (places.branch.get(foldName(voice.branch)) ?? null),
  });
  const stored = target
    ? await storeResponses(
        tx,
        good.map((one) => asResponse(one, find(one), row, target, now)),
      )
    : await storeMentions(
        tx,
        good.map((one) => asMention(one, find(one), row, now)),
      );
  return { fresh: stored.filter(({ isNew }) => isNew).length, lost };
}

type Places = Awaited<ReturnType<typeof readPlaces>>;

function lostPlaces({ voice }: ReadRow, places: Places): RowProblem[] {
  return (["touchpoint", "branch"] as const).flatMap((field) => {
    const name = voice[field];
    if (name === null || places[field].has(foldName(name))) return [];
    return [{ fault: `no-such-${field}` as const, field, column: null, value: name }];
  });
}

function personsOf(tx: Tx, workspace: string, rows: ReadRow[], now: Date): Promise<Map<string, string>> {
  const names = new Set(rows.flatMap(({ voice: { person } }) => person ?? []));
  const told = [...names].map((externalId) => ({ externalId, kind: "customer" as const, traits: {} }));
  return ensurePersons(tx, workspace, told, now);
}

const asMention = ({ voice }: ReadRow, found: Found, row: ImportRow, now: Date) => ({
  id: newId(),
  workspace: row.workspace,
  source: row.mapping.source,
  externalId: voice.externalId,
  text: voice.text ?? "",
  rating: voice.rating,
  channel: voice.channel ?? row.mapping.source,
  ...found,
  reply: voice.reply,
  details: { ...voice.details, ...(voice.items.length > 0 && { items: voice.items }) },
  at: voice.at ?? row.createdAt,
  receivedAt: now,
});

function asResponse(one: ReadRow, found: Found, row: ImportRow, target: NonNullable<Target>, now: Date) {
  const { document, id: version } = target.version;
  const id = newId();
  const { voice } = one;
  return withReading(document, {
    id,
    workspace: row.workspace,
    survey: target.survey,
    version,
    person: found.person,
    channel: voice.channel ?? document.channel,
    touchpoint: found.touchpoint ?? document.touchpoint ?? null,
    branch: found.branch,
    submission: id,
    answers: answersOf(document, one),
    locale: document.languages[0] ?? "fa",
    at: voice.at ?? row.createdAt,
    receivedAt: now,
    source: row.mapping.source,
    externalId: voice.externalId,
  });
}
