import type { JournalEvent } from "#kernel/journal";
import { factsReaction } from "#kernel/reactions";
import {
  decided,
  outcomeNoted,
  remedyApproved,
  remedyChosen,
  remedyGiven,
  remedyRefused,
} from "./decisions/events.ts";

/**
 * What policies decided and what came of it, as columns: a row for each decision, for each rule that fired, for each remedy
 * that was offered or withheld, and for each step of a choice. What a remedy cost counts from when it is given; one that
 * failed is taken back by the opposite sign.
 */
export const keepDecisionFacts = factsReaction({
  name: "policies.keepDecisionFacts",
  to: [decided, remedyChosen, remedyApproved, remedyRefused, remedyGiven, outcomeNoted],
  tables: ["policy_marks", "daily_policy_marks"],
  topics: ["decisions"],
  // One event may tell of a hundred decisions.
  batch: 500,
  write: async (kernel, events, { generation, token }) => {
    const rows = events.flatMap((event) => marksOf(event).map((mark) => ({ generation, ...mark })));
    await kernel.facts.insert("policy_marks", rows, token);
  },
});

/** What a row counts; `nothing` is a decision that offered nothing. */
export type Mark =
  | "decided"
  | "nothing"
  | "fired"
  | "offered"
  | "withheld"
  | "chosen"
  | "waiting"
  | "approved"
  | "refused"
  | "given"
  | "done"
  | "failed";

function marksOf(event: JournalEvent): object[] {
  if (decided.is(event)) return decidedMarks(event);
  if (remedyChosen.is(event)) return chosenMarks(event);
  if (remedyApproved.is(event)) return [...marked(event, "approved"), ...marked(event, "waiting", -1)];
  if (remedyRefused.is(event)) return [...marked(event, "refused"), ...marked(event, "waiting", -1)];
  if (remedyGiven.is(event)) return marked(event, "given");
  return outcomeNoted.is(event) ? outcomeMarks(event) : [];
}

type Decided = Parameters<typeof decided.of>[0]["data"];

function decidedMarks({ workspace, at, data }: JournalEvent<Decided>): object[] {
  const { policy, version, origin, day, decisions } = data;
  return decisions.flatMap(({ decision, person, fired, offered, withheld }) => {
    const common = {
      workspace,
      policy,
      version,
      decision,
      choice: null,
      sign: 1,
      origin,
      person,
      cost: 0,
      at,
      day,
    };
    const marked = (mark: Mark, key: string, element = "") => ({ ...common, mark, key, element });
    return [
      marked("decided", ""),
      ...(offered.length === 0 ? [marked("nothing", "")] : []),
      ...Object.entries(fired).flatMap(([element, rules]) =>
        rules.map((rule) => marked("fired", rule, element)),
      ),
      ...offered.map((remedy) => marked("offered", remedy)),
      ...withheld.map((remedy) => marked("withheld", remedy)),
    ];
  });
}

type Chosen = Parameters<typeof remedyGiven.of>[0]["data"];

function chosenMarks(event: JournalEvent<Chosen & { isWaiting: boolean }>): object[] {
  const { isWaiting, ...data } = event.data;
  const told = { ...event, data };
  return [...marked(told, "chosen"), ...(isWaiting ? marked(told, "waiting") : [])];
}

function marked(
  { workspace, person, at, data }: JournalEvent<Chosen>,
  mark: Mark,
  sign: 1 | -1 = 1,
): object[] {
  const { remedy, case: _, cost, ...chosen } = data;
  return [{ ...chosen, workspace, person, at, sign, mark, element: "", key: remedy, cost: cost ?? 0 }];
}

type Outcome = Parameters<typeof outcomeNoted.of>[0]["data"];

/** A remedy that failed was not given after all; one that was done in the end was. */
function outcomeMarks(event: JournalEvent<Outcome>): object[] {
  const { result, was, ...data } = event.data;
  if (result === was) return [];
  const told = { ...event, data };
  return [
    ...marked(told, result),
    ...(was ? marked(told, was, -1) : []),
    ...(result === "failed" ? marked(told, "given", -1) : []),
    ...(was === "failed" ? marked(told, "given") : []),
  ];
}
