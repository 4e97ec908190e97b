import { v7 } from "uuid";
import { readWorkspace } from "#company";
import { localDay } from "#kernel/calendar";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { usedUpLimit } from "../remedies/limits.ts";
import type { Remedy } from "../remedies/model.ts";
import type { Evaluated } from "./evaluate.ts";
import { decided } from "./events.ts";
import type { FiredRule, Origin, WithheldOffer } from "./model.ts";
import { type DecisionRow, insertDecisions } from "./store.ts";
import { givenBefore } from "./store-choices.ts";

/** By which version, for what and by whom it was decided. */
export type Keeping = {
  workspace: string;
  policy: string;
  version: string;
  origin: Origin;
  by: string | null;
  at: Date;
};

/** Moves those offers whose limit a person has used up to what is withheld. Nothing is held: choosing counts again. */
export async function withinLimits(
  tx: Tx,
  { workspace, policy, at }: Pick<Keeping, "workspace" | "policy" | "at">,
  remedies: readonly Remedy[],
  evaluated: readonly Evaluated[],
): Promise<(Evaluated & { withheld: WithheldOffer[] })[]> {
  const limited = new Map(remedies.flatMap(({ key, limits }) => (limits.length > 0 ? [[key, limits]] : [])));
  const persons = limited.size > 0 ? evaluated.flatMap(({ ask }) => ask.person ?? []) : [];
  const given = await givenBefore(tx, workspace, policy, [...new Set(persons)]);
  const times = Map.groupBy(given, ({ person, remedy }) => `${person} ${remedy}`);
  return evaluated.map((one) => {
    const withheld: WithheldOffer[] = [];
    const offers = one.offers.filter((offer) => {
      const before = times.get(`${one.ask.person} ${offer.remedy}`)?.map((choice) => choice.at) ?? [];
      const limit = usedUpLimit(limited.get(offer.remedy) ?? [], before, at);
      if (limit) withheld.push({ ...offer, because: { code: "limit", ...limit } });
      return !limit;
    });
    return { ...one, offers, withheld };
  });
}

/** What is told of together in one event. */
const together = 100;

/** Keeps decisions and tells of them; those about a voice that was decided upon before are left out of the answer. */
export async function keepDecisions(
  kernel: Pick<Kernel, "live">,
  tx: Tx,
  keeping: Keeping,
  made: readonly (Evaluated & { withheld: WithheldOffer[] })[],
): Promise<DecisionRow[]> {
  const { workspace, ...common } = keeping;
  const rows = made.map(
    ({ ask, results, fired, offers, withheld, faults }): DecisionRow => ({
      ...common,
      id: ask.at ? v7({ msecs: ask.at.getTime() }) : newId(),
      at: ask.at ?? keeping.at,
      person: ask.person,
      case: ask.case ?? null,
      score: ask.score ?? null,
      inputs: ask.inputs,
      results,
      fired,
      offered: offers,
      withheld,
      faults,
    }),
  );
  const kept = await insertDecisions(tx, workspace, rows);
  const fresh = rows.filter(({ id }) => kept.has(id));
  await tell(tx, keeping, fresh);
  if (fresh.length > 0) await kernel.live.changed(tx, workspace, ["decisions"]);
  return fresh;
}

async function tell(tx: Tx, { workspace, by, ...keeping }: Keeping, rows: readonly DecisionRow[]) {
  const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  const { policy, version, origin } = keeping;
  const groups = Map.groupBy(rows, ({ case: one, at }) => `${one} ${localDay(at, timeZone)}`);
  await announce(
    tx,
    [...groups.values()].flatMap(chunks).map((chunk) => {
      const [{ case: one, at, ...first }] = chunk as [DecisionRow];
      const person = chunk.length === 1 ? first.person : null;
      const place = { policy, version, origin, case: one, day: localDay(at, timeZone) };
      const data = { ...place, decisions: chunk.map(told) };
      return decided.of({ workspace, person, actor: by, at, data });
    }),
  );
}

const chunks = (rows: readonly DecisionRow[]): DecisionRow[][] =>
  Array.from({ length: Math.ceil(rows.length / together) }, (_, place) =>
    rows.slice(place * together, (place + 1) * together),
  );

const told = ({ id, person, fired, offered, withheld }: DecisionRow) => ({
  decision: id,
  person,
  fired: rulesByDecision(fired),
  offered: offered.map(({ remedy }) => remedy),
  withheld: withheld.map(({ remedy }) => remedy),
});

function rulesByDecision(fired: readonly FiredRule[]): Record<string, string[]> {
  const byDecision: Record<string, string[]> = {};
  for (const { decision, rule } of fired) {
    byDecision[decision] ??= [];
    byDecision[decision].push(rule);
  }
  return byDecision;
}
