import { listBranches, listTouchpoints } from "#company";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { historiesOf, type PersonHistory, readPersons } from "#people";
import type { Person } from "#people/model";
import { lastScores, readReadings, readScores } from "#understand";
import { plainTypeOf } from "../dmn/plain-type.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { allowedValues } from "./asked-inputs.ts";

/** What is known, by the key of its source; see `sources.ts`. What is not known has no entry. */
export type Situation = ReadonlyMap<string, unknown>;

export type Whose = {
  person: string | null;
  /** The voice it is about; of the person's last score, where none is named, its value alone is known. */
  score?: string | null;
  /** What the caller knows: of a case, or of an order. */
  given?: Situation;
};

type Knowing = Pick<Kernel, "facts" | "now">;

const dayMs = 86_400_000;

/** All that is known of a customer's situation without asking anybody. */
export async function situationOf(
  kernel: Knowing,
  tx: Tx,
  { workspace, ...whose }: Whose & { workspace: string },
): Promise<Situation> {
  const [situation] = await situationsOf(kernel, tx, workspace, [whose]);
  return situation as Situation;
}

/** As {@link situationOf}, of many at once, in their order: each store is asked once for all of them. */
export async function situationsOf(
  { facts, now }: Knowing,
  tx: Tx,
  workspace: string,
  whose: readonly Whose[],
): Promise<Situation[]> {
  const at = now();
  const ids = [...new Set(whose.flatMap(({ person }) => person ?? []))];
  const persons = new Map((await readPersons(tx, ids)).map((person) => [person.id, person]));
  const histories = await historiesOf(facts, workspace, ids, at);
  const scoresOf = await scoreSources(tx, workspace, whose);
  return whose.map((one) => {
    const person = persons.get(one.person ?? "");
    const known = new Map<string, unknown>([
      ...(person ? personSources(person, at) : []),
      ...(person ? historySources(histories.get(person.id), at) : []),
      ...scoresOf(one),
      ...(one.given ?? []),
    ]);
    return new Map([...known].filter(([, value]) => value !== null && value !== undefined));
  });
}

type Entry = [string, unknown];

const daysSince = (at: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - at.getTime()) / dayMs));

const personSources = (person: Person, now: Date): Entry[] => [
  ["person.kind", person.kind],
  ["person.locale", person.locale],
  ["person.knownDays", daysSince(person.createdAt, now)],
  ...Object.entries(person.traits).map(([name, value]): Entry => [`person.traits.${name}`, value]),
];

const historySources = (history: PersonHistory | undefined, now: Date): Entry[] => [
  ["person.lastPurchase.daysAgo", history?.lastPurchaseAt && daysSince(history.lastPurchaseAt, now)],
  ["person.lastPurchase.amount", history?.lastPurchaseAmount],
  ["person.purchases12m", history?.purchases12m ?? 0],
  ["person.spent12m", history?.spent12m ?? 0],
  ["person.returns12m", history?.returns12m ?? 0],
];

/** Answers what voices tell of each of these. */
async function scoreSources(tx: Tx, workspace: string, whose: readonly Whose[]) {
  const ids = [...new Set(whose.flatMap(({ score }) => score ?? []))];
  const scores = new Map((await readScores(tx, ids)).map((score) => [score.id, score]));
  const readings = await readReadings(tx, ids);
  const quiet = whose.flatMap(({ person, score }) => (person && !score ? [person] : []));
  const last = quiet.length > 0 ? await lastScores(tx, workspace, [...new Set(quiet)]) : [];
  const lastOf = new Map(last.map((score) => [score.person, score]));
  const placed = [...scores.values()].some(({ touchpoint, branch }) => touchpoint ?? branch);
  const keys = placed ? await placeKeys(tx) : new Map<string, string>();
  return (one: Whose): Entry[] => {
    const score = scores.get(one.score ?? "");
    const before = score ?? lastOf.get(one.person ?? "");
    const reading = readings.get(one.score ?? "");
    const heard = reading?.noise === null ? reading : undefined;
    return [
      ["score.value", before?.value],
      ["score.metric", before?.metric],
      ["score.touchpoint", keys.get(score?.touchpoint ?? "")],
      ["score.branch", keys.get(score?.branch ?? "")],
      ["score.channel", score?.channel],
      ["voice.sentiment", heard?.sentiment.label],
      ["voice.urgency", heard?.urgency],
      ["voice.leaving", heard?.leaving],
      ["voice.topic", heard?.topics[0]?.topic],
    ];
  };
}

/** Regulations name places by their keys, which stay as they are. */
async function placeKeys(tx: Tx): Promise<Map<string, string>> {
  const places = [...(await listTouchpoints(tx)), ...(await listBranches(tx))];
  return new Map(places.map(({ id, key }) => [id, key]));
}

/** Facts of an order as sources: each as it is, and of moments how many whole days ago they were. */
export function orderSources(facts: Record<string, unknown>, now: Date): Situation {
  return new Map(
    Object.entries(facts).flatMap(([name, value]): Entry[] => {
      const at = typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
      const daysAgo = Math.floor((now.getTime() - at) / dayMs);
      const own: Entry = [`order.${name}`, value];
      return Number.isNaN(at) ? [own] : [own, [`order.${name}.daysAgo`, daysAgo]];
    }),
  );
}

/**
 * The inputs of a policy that are known, as JSON by their names. What the policy does not allow for counts as unknown, as a tier
 * that it never heard of: asked for, it can be answered.
 */
export function fillInputs(
  { words, model }: Pick<PolicyDocument, "words" | "model">,
  situation: Situation,
): Record<string, unknown> {
  const types = new Map(model.inputs.map(({ name, type }) => [name, plainTypeOf(model, type).type]));
  const filled = words.flatMap(({ input, source }) => {
    const keys = source.split("|").map((key) => key.trim());
    const found = keys.map((key) => situation.get(key)).find((value) => value !== undefined);
    if (!types.has(input) || found === undefined) return [];
    const value = asType(found, types.get(input));
    const allowed = allowedValues(model, input);
    return !allowed || allowed.includes(JSON.stringify(value)) ? [[input, value] as const] : [];
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
