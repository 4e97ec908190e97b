import { readWorkspace } from "#company";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { type CurrentPolicy, policiesInEffect } from "../documents/policies-in-effect.ts";
import { usedUpLimit } from "../remedies/limits.ts";
import type { Remedy } from "../remedies/model.ts";
import { askedInputs } from "./asked-inputs.ts";
import { tellOfChoices } from "./choose-remedy.ts";
import { readyToDecide } from "./decide.ts";
import { type Ask, type Evaluated, evaluateAll } from "./evaluate.ts";
import { keepDecisions, withinLimits } from "./keep-decisions.ts";
import { fillInputs, type Situation, situationsOf } from "./situation.ts";
import type { DecisionRow } from "./store.ts";
import { type ChoiceRow, givenBefore, insertChoices, takeLimitTurn } from "./store-choices.ts";

type Running = Pick<Kernel, "facts" | "live" | "now" | "log">;

/** What happened to somebody, after which policies decide by themselves. */
export type Happening = {
  person: string | null;
  score: string | null;
  case: string | null;
  /** What the caller knows of it. */
  given?: Situation;
};

/**
 * Has every policy that says so decide after these voices or cases, where it needs to ask nobody anything, and keeps what
 * they offer: it is only proposed. Remedies that say so themselves are given, where neither approval nor a check stands before
 * them. One policy that cannot decide keeps no other from it.
 */
export async function decideAfter(
  kernel: Running,
  tx: Tx,
  workspace: string,
  origin: "case" | "voice",
  happenings: readonly Happening[],
): Promise<void> {
  const policies = (await policiesInEffect(tx, kernel.now())).filter(({ document }) =>
    document.decidesAfter.includes(origin),
  );
  if (policies.length === 0 || happenings.length === 0) return;
  const situations = await situationsOf(kernel, tx, workspace, happenings);
  const known = happenings.map(({ given: _, ...happening }, place) => ({
    ...happening,
    situation: situations[place] as Situation,
  }));
  const zone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  for (const policy of policies) await decideAll(kernel, tx, { workspace, origin, policy, zone }, known);
}

type Known = Omit<Happening, "given"> & { situation: Situation };
type Deciding = { workspace: string; origin: "case" | "voice"; policy: CurrentPolicy; zone: string };

async function decideAll(
  kernel: Running,
  tx: Tx,
  { workspace, origin, policy, zone }: Deciding,
  known: readonly Known[],
): Promise<void> {
  const { document, version } = policy;
  if (version === null) return;
  // A voice is decided upon once; a case that it opened is decided upon of its own.
  const once = origin === "case" ? { score: null } : {};
  const asks = known.flatMap(({ situation, ...about }) => {
    const inputs = fillInputs(document, situation);
    return askedInputs(document, inputs).every((one) => one.known !== null)
      ? [{ ...about, ...once, inputs }]
      : [];
  });
  const at = kernel.now();
  const evaluated = await attempt(kernel, policy, { now: at, zone }, asks);
  if (evaluated.length === 0) return;
  const keeping = { workspace, policy: policy.policy, version, origin, by: null, at };
  const made = await withinLimits(tx, keeping, document.remedies, evaluated);
  const kept = await keepDecisions(
    kernel,
    tx,
    keeping,
    made.filter(({ offers, withheld }) => offers.length + withheld.length > 0),
  );
  if (origin === "voice") await giveByThemselves(tx, workspace, document.remedies, kept);
}

/** None where the policy cannot decide, or not upon so many in its time. */
async function attempt(
  { log }: Running,
  policy: CurrentPolicy,
  when: { now: Date; zone: string },
  asks: readonly Ask[],
): Promise<Evaluated[]> {
  if (asks.length === 0) return [];
  try {
    return await evaluateAll({ ...readyToDecide(policy), ...when }, asks, { withMissed: false });
  } catch (error) {
    log.warn({ err: error, policy: policy.policy }, "a policy cannot decide");
    return [];
  }
}

async function giveByThemselves(
  tx: Tx,
  workspace: string,
  remedies: readonly Remedy[],
  decisions: readonly DecisionRow[],
): Promise<void> {
  const free = new Map(
    remedies.flatMap((one) => (one.isGivenByItself && !one.check ? [[one.key, one]] : [])),
  );
  const given: ChoiceRow[] = [];
  for (const decision of decisions)
    for (const offer of decision.offered) {
      const remedy = free.get(offer.remedy);
      if (!remedy || offer.needsApproval || offer.needsPerson) continue;
      const row = choiceOf(decision, offer);
      if (await isWithinLimits(tx, workspace, row, remedy, given)) given.push(row);
    }
  await insertChoices(tx, workspace, given);
  await tellOfChoices(tx, workspace, given);
}

const choiceOf = (
  { id, policy, version, person, case: one, origin, at }: DecisionRow,
  { remedy, cost, worth }: DecisionRow["offered"][number],
): ChoiceRow => ({
  id: newId(),
  decision: id,
  ...{ policy, version, remedy, person, case: one, origin, cost, worth, at },
  slot: null,
  text: null,
  by: null,
  state: "given",
});

async function isWithinLimits(
  tx: Tx,
  workspace: string,
  row: ChoiceRow,
  { limits }: Remedy,
  beside: readonly ChoiceRow[],
): Promise<boolean> {
  const { person, policy, remedy, at } = row;
  if (limits.length === 0 || person === null) return limits.length === 0;
  await takeLimitTurn(tx, { person, policy, remedy });
  const before = [...(await givenBefore(tx, workspace, policy, [person])), ...beside];
  const times = before.filter((one) => one.person === person && one.remedy === remedy).map((one) => one.at);
  return usedUpLimit(limits, times, at) === undefined;
}
