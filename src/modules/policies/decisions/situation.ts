import { listBranches, listTouchpoints } from "#company";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { interactionsOf, readPerson } from "#people";
import { readReadings, readScores, readScoresOfPerson } from "#understand";
import type { PolicyDocument } from "../documents/model.ts";
import { type DoneBefore, doneSources } from "./done-before.ts";

/** What is known, by the key of its source; see `sources.ts`. What is not known has no entry. */
export type Situation = ReadonlyMap<string, unknown>;

export type Whose = {
  workspace: string;
  person?: string | null;
  /** The voice it is about; the person's last, where none is named. */
  score?: string | null;
  /** What the caller knows: of a case, as sources; of an order, its facts. */
  given?: { sources?: Situation; order?: Record<string, unknown> };
};

type Knowing = Pick<Kernel, "facts" | "now">;

/** All that is known of a customer's situation without asking anybody. */
export const situationOf = (kernel: Knowing & Pick<Kernel, "records">, whose: Whose): Promise<Situation> =>
  kernel.records.within(whose.workspace, (tx) => situationWithin(kernel, tx, whose));

const dayMs = 86_400_000;
/** Of what a person did, so many of the last are looked at. */
const mostDone = 1_000;

/** As {@link situationOf}, within a transaction that is under way. */
export async function situationWithin(
  { facts, now }: Knowing,
  tx: Tx,
  { workspace, person = null, score, given = {} }: Whose,
): Promise<Situation> {
  const at = now();
  const known = new Map<string, unknown>([
    ...(person === null ? [] : await personSources(tx, person, at)),
    ...(person === null ? [] : doneSources(await doneBy(facts, workspace, person), at)),
    ...(await scoreSources(tx, workspace, person, score ?? null)),
    ...(given.order ? orderSources(given.order, at) : []),
    ...(given.sources ?? []),
  ]);
  return new Map([...known].filter(([, value]) => value !== null && value !== undefined));
}

type Entry = [string, unknown];

async function personSources(tx: Tx, id: string, now: Date): Promise<Entry[]> {
  const person = await readPerson(tx, id);
  if (!person) return [];
  const knownDays = Math.floor((now.getTime() - person.createdAt.getTime()) / dayMs);
  return [
    ["person.kind", person.kind],
    ["person.locale", person.locale],
    ["person.knownDays", Math.max(0, knownDays)],
    ...Object.entries(person.traits).map(([name, value]): Entry => [`person.traits.${name}`, value]),
  ];
}

const doneBy = async (facts: Kernel["facts"], workspace: string, person: string): Promise<DoneBefore[]> =>
  (await interactionsOf(facts, workspace, person, mostDone)).map(({ kind, at, amount }) => ({
    kind,
    at: new Date(at),
    amount,
  }));

async function scoreSources(
  tx: Tx,
  workspace: string,
  person: string | null,
  id: string | null,
): Promise<Entry[]> {
  const [score] =
    id === null
      ? await (person ? readScoresOfPerson(tx, workspace, person, 1) : [])
      : await readScores(tx, [id]);
  if (!score) return [];
  const reading = (await readReadings(tx, [score.id])).get(score.id);
  const heard = reading?.noise === null ? reading : undefined;
  return [
    ["score.value", score.value],
    ["score.metric", score.metric],
    ["score.touchpoint", await keyOf(tx, score.touchpoint, listTouchpoints)],
    ["score.branch", await keyOf(tx, score.branch, listBranches)],
    ["score.channel", score.channel],
    ["voice.sentiment", heard?.sentiment.label],
    ["voice.urgency", heard?.urgency],
    ["voice.leaving", heard?.leaving],
    ["voice.topic", heard?.topics[0]?.topic],
  ];
}

/** Regulations name places by their keys, which stay as they are. */
export async function keyOf(
  tx: Tx,
  id: string | null,
  list: (tx: Tx) => Promise<{ id: string; key: string }[]>,
): Promise<string | undefined> {
  return id === null ? undefined : (await list(tx)).find((one) => one.id === id)?.key;
}

/** Facts of an order as sources: each as it is, and of moments how many whole days ago they were. */
function orderSources(facts: Record<string, unknown>, now: Date): Situation {
  return new Map(
    Object.entries(facts).flatMap(([name, value]): Entry[] => {
      const at = typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
      const daysAgo = Math.floor((now.getTime() - at) / dayMs);
      const own: Entry = [`order.${name}`, value];
      return Number.isNaN(at) ? [own] : [own, [`order.${name}.daysAgo`, daysAgo]];
    }),
  );
}

/** The inputs of a policy that are known, as JSON by their names. */
export function fillInputs(
  { words, model }: Pick<PolicyDocument, "words" | "model">,
  situation: Situation,
): Record<string, unknown> {
  const types = new Map(model.inputs.map(({ name, type }) => [name, type]));
  const filled = words.flatMap(({ input, source }) => {
    const keys = source.split("|").map((key) => key.trim());
    const found = keys.map((key) => situation.get(key)).find((value) => value !== undefined);
    return types.has(input) && found !== undefined ? [[input, asType(found, types.get(input))] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** What systems write as text or number although it is another thing. */
function asType(value: unknown, type: string | undefined): unknown {
  if (type === "number" && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  if (type === "string" && typeof value === "number") return String(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  // A likelihood from 0 to 1 is a yes from the middle on.
  if (type === "boolean" && typeof value === "number") return value >= 0.5;
  return value;
}
