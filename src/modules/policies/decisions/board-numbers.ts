import type { DayRange } from "#kernel/calendar";
import type { Facts } from "#kernel/facts";
import { activeGeneration } from "#kernel/generations";
import { keepScoreFacts } from "#understand";
import { keepDecisionFacts, type Mark } from "../facts.ts";

/** Which decisions: of one policy, or of all. */
export type Counted = { workspace: string; policy: string | null; range: DayRange };

export type MarkSums = { mark: Mark; n: number; cost: number };
type Along = "policy" | "version" | "day" | "remedy" | "rule";
export type Cell = MarkSums & { policy: string; version: string; element: string; key: string; day: string };

const columnsOf: Record<Along, readonly (keyof Cell)[]> = {
  policy: ["policy"],
  version: ["version"],
  day: ["day"],
  remedy: ["policy", "key"],
  rule: ["version", "element", "key"],
};
const ofRemedies =
  "mark in ('offered', 'withheld', 'chosen', 'waiting', 'refused', 'given', 'done', 'failed')";
const ofSums = "mark in ('decided', 'nothing', 'chosen', 'given')";
const marksOf: Record<Along, string> = {
  policy: ofSums,
  version: ofSums,
  day: ofSums,
  remedy: ofRemedies,
  rule: "mark = 'fired'",
};
const shownAs: Partial<Record<keyof Cell, string>> = {
  policy: "toString(policy)",
  version: "toString(version)",
  day: "toString(day)",
};

/** What happened in a period, counted along one way; columns that are not counted along are empty. */
export async function readMarks(
  facts: Facts,
  { workspace, policy, range }: Counted,
  along: Along,
): Promise<Cell[]> {
  const columns = columnsOf[along];
  const shown = columns.map((column) => `${shownAs[column] ?? column} as ${column}_`).join(", ");
  const rows = await facts.query<Record<string, string | number>>(
    `select mark, ${shown}, sum(n) as n_, sum(cost) as cost_
     from daily_policy_marks
     where generation = {generation: UInt32} and workspace = {workspace: UUID}
       and ({policy: String} = '' or policy = toUUIDOrZero({policy: String}))
       and day between {from: Date} and {to: Date} and ${marksOf[along]}
     group by mark, ${columns.map((column) => `${column}_`).join(", ")} having n_ != 0 or cost_ != 0`,
    {
      generation: await activeGeneration(facts, keepDecisionFacts.name),
      workspace,
      policy: policy ?? "",
      from: range.start,
      to: range.end,
    },
  );
  const nothing = { policy: "", version: "", element: "", key: "", day: "" };
  return rows.map((row) => ({
    ...nothing,
    ...Object.fromEntries(columns.map((column) => [column, row[`${column}_`]])),
    mark: row.mark as Mark,
    n: Number(row.n_),
    cost: Number(row.cost_),
  }));
}

/** Sums of how far scores moved, by remedy; see `recovery` in the model. */
export type Moved = { policy: string; remedy: string; n: number; sum: number; sumSquares: number };

/**
 * Each person's first NPS answer within 90 days after a remedy was given less their last in the 90 days before it. Who has
 * none on either side is left out. A person's scores stand beside everything they were given.
 */
export async function readRecovery(facts: Facts, { workspace, policy, range }: Counted): Promise<Moved[]> {
  return facts.query<Moved>(
    `with given as (
       select policy, key, choice, assumeNotNull(person) as who, min(at) as moment
       from policy_marks
       where generation = {generation: UInt32} and workspace = {workspace: UUID}
         and ({policy: String} = '' or policy = toUUIDOrZero({policy: String}))
         and mark = 'given' and day between {from: Date} and {to: Date} and person is not null
       group by policy, key, choice, who having sum(sign) > 0
     ),
     answers as (
       select assumeNotNull(person) as who, at, value from scores
       where generation = {scores: UInt32} and workspace = {workspace: UUID} and metric = 'nps'
         and person is not null and person in (select who from given)
     )
     select toString(policy) as policy, key as remedy, count() as n, sum(moved) as sum, sum(moved * moved) as sumSquares
     from (
       select given.policy as policy, given.key as key, given.choice as choice,
         argMinIf(toFloat64(value), at, at > moment and at <= moment + interval 90 day)
           - argMaxIf(toFloat64(value), at, at <= moment and at >= moment - interval 90 day) as moved,
         countIf(at > moment and at <= moment + interval 90 day) as later,
         countIf(at <= moment and at >= moment - interval 90 day) as earlier
       from given join answers on given.who = answers.who
       group by policy, key, choice, moment
       having later > 0 and earlier > 0
     )
     group by policy, remedy`,
    {
      generation: await activeGeneration(facts, keepDecisionFacts.name),
      scores: await activeGeneration(facts, keepScoreFacts.name),
      workspace,
      policy: policy ?? "",
      from: range.start,
      to: range.end,
    },
  );
}
