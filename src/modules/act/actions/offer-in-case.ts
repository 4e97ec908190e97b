import type { Actor } from "#kernel/access";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import {
  askedInputs,
  decideOne,
  fillInputs,
  policiesInEffect,
  policyInEffect,
  readDecisions,
  situationOf,
} from "#policies";
import type { MadeDecision } from "#policies/model";
import type { CaseOffers, CaseOffersInput } from "../model.ts";
import { caseSources, scoreOfCase } from "./case-situation.ts";
import { readCaseFile } from "./read-case.ts";

type Offering = Pick<Kernel, "records" | "facts" | "live" | "now" | "config" | "log">;

/** Decisions that a case's page shows. */
const mostDecisions = 50;

/** What could be decided for a case, with what is known already, and what was decided for it; a 404 where there is none. */
export const readCaseOffers = (kernel: Offering, actor: Actor, id: string): Promise<CaseOffers> =>
  kernel.records.within(actor.workspace, async (tx) => {
    const { situation } = await readSituation(kernel, tx, actor, id);
    const policies = (await policiesInEffect(tx, kernel.now())).filter(
      ({ document }) => document.offers !== null,
    );
    const decided = await readDecisions(tx, actor.workspace, { case: id }, { limit: mostDecisions });
    return {
      policies: policies.map(({ policy, slug, number, document }) => ({
        id: policy,
        slug,
        number: number ?? 0,
        name: document.name,
        purpose: document.purpose,
        inputs: askedInputs(document, fillInputs(document, situation)),
      })),
      decisions: decided.items,
    };
  });

/** Decides what a case's person may be offered: with what is known of them, and with what the member says otherwise. */
export async function decideInCase(
  kernel: Offering,
  actor: Actor,
  id: string,
  { policy, inputs }: CaseOffersInput,
): Promise<MadeDecision> {
  const { person, known } = await kernel.records.within(actor.workspace, async (tx) => {
    const { one, situation } = await readSituation(kernel, tx, actor, id);
    const { document } = await policyInEffect(tx, policy, kernel.now());
    return { person: one.person?.id ?? null, known: fillInputs(document, situation) };
  });
  return decideOne(kernel, {
    workspace: actor.workspace,
    policy,
    inputs: { ...known, ...inputs },
    person,
    case: id,
    origin: "case",
    by: actor.member,
  });
}

async function readSituation(kernel: Offering, tx: Tx, actor: Actor, id: string) {
  const { workspace } = actor;
  const one = await readCaseFile(tx, actor, id, kernel.now());
  const given = await caseSources(tx, workspace, one, kernel.now());
  const whose = { workspace, person: one.person?.id ?? null, score: scoreOfCase(one), given };
  return { one, situation: await situationOf(kernel, tx, whose) };
}
