import type { Facts } from "#kernel/facts";
import { keepScoreFacts } from "../facts.ts";

/** The local days of the first and the last scored answer of a workspace; null where there is none. */
export async function daysAnswered(
  facts: Facts,
  workspace: string,
): Promise<{ first: string; last: string } | null> {
  const rows = await facts.query<{ first: string; last: string; n: number }>(
    `select toString(min(day)) as first, toString(max(day)) as last, sum(d.n) as n from daily_scores as d
     where generation = (
         select greatest(max(generation), 1) from generations where reaction = {reaction: String}
       ) and workspace = {workspace: UUID} and dimension = 'all'`,
    { reaction: keepScoreFacts.name, workspace },
  );
  const row = rows[0];
  return row && row.n > 0 ? { first: row.first, last: row.last } : null;
}
