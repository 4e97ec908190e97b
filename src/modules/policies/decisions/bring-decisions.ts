import { readWorkspace } from "#company";
import { localDay } from "#kernel/calendar";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import type { CurrentPolicy } from "../documents/policies-in-effect.ts";
import { choiceData, tellOfChoices } from "./choose-remedy.ts";
import { readyToDecide } from "./decide.ts";
import { type Ask, evaluateAll } from "./evaluate.ts";
import { outcomeNoted } from "./events.ts";
import { keepDecisions } from "./keep-decisions.ts";
import type { Origin } from "./model.ts";
import type { DecisionRow } from "./store.ts";
import { type ChoiceRow, insertChoices, insertOutcomes } from "./store-choices.ts";

/** A decision as it was made elsewhere or before Hamdel, and what was chosen of it: the first offer, unless it is named. */
export type BroughtDecision = Ask & {
  at: Date;
  chosen?: {
    remedy?: string;
    at: Date;
    by: string | null;
    outcome?: { result: "done" | "failed"; at: Date; text?: string };
  };
};

/**
 * Brings decisions with their history, made anew by this version. Limits and approvals are not asked: it is all past, and
 * nobody is told. Answers how many were kept.
 */
export async function bringDecisions(
  kernel: Pick<Kernel, "live" | "now">,
  tx: Tx,
  workspace: string,
  { current, origin }: { current: CurrentPolicy & { version: string }; origin: Origin },
  brought: readonly BroughtDecision[],
): Promise<number> {
  const zone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  const now = kernel.now();
  const made = await evaluateAll({ ...readyToDecide(current), now, zone }, brought);
  const { policy, version } = current;
  const keeping = { workspace, policy, version, origin, by: null, at: now };
  const kept = await keepDecisions(
    kernel,
    tx,
    keeping,
    made.map((one) => ({ ...one, withheld: [] })),
  );
  const ids = new Map(kept.map((row) => [row.inputs, row]));
  const chosen = brought.flatMap((one) => {
    const row = ids.get(one.inputs);
    const choice = row && choiceIn(row, one);
    return choice ? [{ choice, outcome: one.chosen?.outcome }] : [];
  });
  await keepChosen(tx, workspace, zone, chosen);
  return kept.length;
}

function choiceIn(row: DecisionRow, { chosen }: BroughtDecision): ChoiceRow | undefined {
  const offer = chosen && row.offered.find(({ remedy }) => remedy === (chosen.remedy ?? remedy));
  if (!offer) return undefined;
  const { id, policy, version, person, case: one, origin } = row;
  const { remedy, cost, worth } = offer;
  const named = { decision: id, policy, version, person, case: one, origin, remedy, cost, worth };
  const { at, by, outcome } = chosen;
  return { ...named, id: newId(), slot: null, text: null, at, by, state: outcome?.result ?? "given" };
}

type Chosen = {
  choice: ChoiceRow;
  outcome: NonNullable<BroughtDecision["chosen"]>["outcome"];
};

async function keepChosen(tx: Tx, workspace: string, zone: string, chosen: readonly Chosen[]): Promise<void> {
  const choices = chosen.map(({ choice }) => choice);
  await insertChoices(tx, workspace, choices);
  await tellOfChoices(tx, workspace, choices);
  const ended = chosen.flatMap(({ choice, outcome }) => (outcome ? [{ choice, outcome }] : []));
  await insertOutcomes(
    tx,
    workspace,
    ended.map(({ choice, outcome: { result, at, text = null } }) => ({
      id: newId(),
      choice: choice.id,
      at,
      by: choice.by,
      result,
      text,
    })),
  );
  const events = ended.map(({ choice, outcome: { result, at } }) => {
    const data = { ...choiceData(choice, localDay(at, zone)), result, was: null };
    return outcomeNoted.of({ workspace, person: choice.person, actor: choice.by, at, data });
  });
  await announce(tx, events);
}
