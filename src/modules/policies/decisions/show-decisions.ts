import { findMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import type { Choice, KeptDecision } from "./model.ts";
import type { ShownDecision } from "./store.ts";
import { choicesOf, type ShownChoice } from "./store-choices.ts";

/** Kept decisions as the wire shows them, with what was chosen of them and everybody's names. */
export async function showDecisions(tx: Tx, decisions: readonly ShownDecision[]): Promise<KeptDecision[]> {
  const choices = await choicesOf(
    tx,
    decisions.map(({ id }) => id),
  );
  const names = await readNames(tx, decisions, choices);
  const byDecision = Map.groupBy(choices, ({ decision }) => decision);
  return decisions.map((one) => ({
    id: one.id,
    policy: { id: one.policy, name: one.policyName },
    version: { id: one.version, number: one.number },
    origin: one.origin,
    person: names.person(one.person),
    case: one.case,
    at: one.at.toISOString(),
    by: names.member(one.by),
    inputs: one.inputs,
    results: one.results,
    fired: one.fired,
    offers: one.offered,
    withheld: one.withheld,
    faults: one.faults,
    choices: (byDecision.get(one.id) ?? []).map((choice) => onWire(choice, names)),
  }));
}

export async function showChoices(tx: Tx, choices: readonly ShownChoice[]): Promise<Choice[]> {
  const names = await readNames(tx, [], choices);
  return choices.map((choice) => onWire(choice, names));
}

type Names = {
  member(id: string | null): { id: string; name: string } | null;
  person(id: string | null): { id: string; name: string | null } | null;
};

async function readNames(
  tx: Tx,
  decisions: readonly ShownDecision[],
  choices: readonly ShownChoice[],
): Promise<Names> {
  const stamped = choices.flatMap(({ by, approval, outcome }) => [by, approval?.by, outcome?.by]);
  const memberIds = [...decisions.map(({ by }) => by), ...stamped].filter((id) => id != null);
  const members = await findMembers(tx, [...new Set(memberIds)]);
  const personIds = [...decisions, ...choices].flatMap(({ person }) => person ?? []);
  const persons = await readPersons(tx, [...new Set(personIds)]);
  const memberNames = new Map(members.map(({ id, name }) => [id, name]));
  const personNames = new Map(persons.map(({ id, name }) => [id, name]));
  return {
    member: (id) => {
      const name = id === null ? undefined : memberNames.get(id);
      return id === null || name === undefined ? null : { id, name };
    },
    person: (id) => (id === null ? null : { id, name: personNames.get(id) ?? null }),
  };
}

function onWire({ policyName, offer, version: _, ...one }: ShownChoice, names: Names): Choice {
  const stamped = <Stamp extends { by: string | null }>(stamp: Stamp) => ({
    ...stamp,
    by: names.member(stamp.by),
  });
  return {
    ...one,
    policy: { id: one.policy, name: policyName },
    name: offer.name,
    kind: offer.kind,
    worthUnit: offer.worthUnit,
    person: names.person(one.person),
    at: one.at.toISOString(),
    by: names.member(one.by),
    approval: one.approval && stamped(one.approval),
    outcome: one.outcome && stamped(one.outcome),
  };
}
