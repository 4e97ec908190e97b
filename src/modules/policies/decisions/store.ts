import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Words } from "../remedies/model.ts";
import type { DecisionFault, DecisionFilter, FiredRule, Offer, Origin, WithheldOffer } from "./model.ts";

/** A decision as it is kept. */
export type DecisionRow = {
  id: string;
  policy: string;
  version: string;
  origin: Origin;
  person: string | null;
  case: string | null;
  score: string | null;
  at: Date;
  by: string | null;
  inputs: Record<string, unknown>;
  results: Record<string, unknown>;
  fired: FiredRule[];
  offered: Offer[];
  withheld: WithheldOffer[];
  faults: DecisionFault[];
};

/** So many travel in one statement: one of them may be a few kilobytes. */
const together = 1_000;

/** Keeps decisions; one about a voice that this policy has decided upon before is left out. Answers the ids kept. */
export async function insertDecisions(
  tx: Tx,
  workspace: string,
  decisions: readonly DecisionRow[],
): Promise<Set<string>> {
  const kept = new Set<string>();
  for (let start = 0; start < decisions.length; start += together) {
    const some = JSON.stringify(decisions.slice(start, start + together));
    const { rows } = await sql<{ id: string }>`
      insert into policy_decisions (id, workspace, policy, version, origin, person, case_id, score, at, by, inputs,
        results, fired, offered, withheld, faults)
      select id, ${workspace}, policy, version, origin, person, "case", score, at, by, inputs, results, fired, offered,
        withheld, faults
      from jsonb_to_recordset(${some}::jsonb) as given (id uuid, policy uuid, version uuid, origin text, person uuid,
        "case" uuid, score uuid, at timestamptz, by uuid, inputs jsonb, results jsonb, fired jsonb, offered jsonb,
        withheld jsonb, faults jsonb)
      on conflict do nothing returning id
    `.execute(tx);
    for (const { id } of rows) kept.add(id);
  }
  return kept;
}

/** A kept decision with what its policy is called now. */
export type ShownDecision = DecisionRow & { policyName: Words; number: number };

const columns = sql`
  d.id, d.policy, d.version, d.origin, d.person, d.case_id as "case", d.score, d.at, d.by, d.inputs, d.results, d.fired,
  d.offered, d.withheld, d.faults, p.name as "policyName", v.number
`;
const joins = sql`
  policy_decisions d join policies p on p.id = d.policy join policy_versions v on v.id = d.version
`;

export async function readDecision(tx: Tx, id: string): Promise<ShownDecision | undefined> {
  const { rows } = await sql<ShownDecision>`select ${columns} from ${joins} where d.id = ${id}`.execute(tx);
  return rows[0];
}

/** Decisions that pass a filter, the newest first, after the one of id `after`. */
export async function listDecisions(
  tx: Tx,
  workspace: string,
  filter: DecisionFilter,
  { after, limit }: { after?: string; limit: number },
): Promise<ShownDecision[]> {
  const { rows } = await sql<ShownDecision>`
    select ${columns} from ${joins}
    where ${passes(workspace, filter)} and ${after ? sql`d.id < ${after}::uuid` : sql`true`}
    order by d.id desc limit ${limit}
  `.execute(tx);
  return rows;
}

function passes(workspace: string, filter: DecisionFilter): RawBuilder<unknown> {
  const { policy, version, origin, person, remedy, from, to } = filter;
  const conditions = [sql`d.workspace = ${workspace}`];
  if (policy) conditions.push(sql`d.policy = ${policy}`);
  if (version) conditions.push(sql`d.version = ${version}`);
  if (origin) conditions.push(sql`d.origin = ${origin}`);
  if (person) conditions.push(sql`d.person = ${person}`);
  if (filter.case) conditions.push(sql`d.case_id = ${filter.case}`);
  if (remedy) conditions.push(sql`d.offered @> ${JSON.stringify([{ remedy }])}::jsonb`);
  if (from) conditions.push(sql`d.at >= ${new Date(from)}`);
  if (to) conditions.push(sql`d.at < ${new Date(to)}`);
  return sql.join(conditions, sql` and `);
}

/** Puts decisions that were made for a person, and what was chosen of them, in a case that was opened afterwards. */
export async function placeInCase(tx: Tx, decision: string, one: string): Promise<void> {
  await sql`update policy_decisions set case_id = ${one} where id = ${decision} and case_id is null`.execute(
    tx,
  );
  await sql`update remedy_choices set case_id = ${one} where decision = ${decision} and case_id is null`.execute(
    tx,
  );
}
