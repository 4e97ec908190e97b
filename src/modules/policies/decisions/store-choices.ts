import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Words } from "../remedies/model.ts";
import type { ChoiceFilter, ChoiceState, Offer, Origin } from "./model.ts";

/** A remedy that was chosen; `state` says what its records come to. */
export type ChoiceRow = {
  id: string;
  decision: string;
  policy: string;
  version: string;
  remedy: string;
  person: string | null;
  case: string | null;
  origin: Origin;
  cost: number | null;
  worth: number | null;
  slot: string | null;
  text: string | null;
  at: Date;
  by: string | null;
  state: ChoiceState;
};

/**
 * Makes those who choose one remedy for one person take turns until `tx` ends, so that two who choose at once do not
 * both take the last one.
 */
export async function takeLimitTurn(
  tx: Tx,
  { person, policy, remedy }: { person: string; policy: string; remedy: string },
): Promise<void> {
  const name = `policies.limit ${policy} ${person} ${remedy}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

export type GivenBefore = { person: string; remedy: string; at: Date };

/** What of a policy's remedies these persons were given, or are about to be: what limits count. */
export async function givenBefore(
  tx: Tx,
  workspace: string,
  policy: string,
  persons: readonly string[],
): Promise<GivenBefore[]> {
  if (persons.length === 0) return [];
  const { rows } = await sql<GivenBefore>`
    select person, remedy, at from remedy_choices
    where workspace = ${workspace} and policy = ${policy} and person = any(${persons}::uuid[])
      and state not in ('refused', 'failed')
  `.execute(tx);
  return rows;
}

/** Keeps choices; of one decision a remedy that was taken already is left out. Answers the ids kept. */
export async function insertChoices(
  tx: Tx,
  workspace: string,
  choices: readonly ChoiceRow[],
): Promise<Set<string>> {
  if (choices.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    insert into remedy_choices (id, workspace, decision, policy, version, remedy, person, case_id, origin, cost, worth,
      slot, text, at, by, state)
    select id, ${workspace}, decision, policy, version, remedy, person, "case", origin, cost, worth, slot, text, at, by,
      state
    from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as given (id uuid, decision uuid, policy uuid,
      version uuid, remedy text, person uuid, "case" uuid, origin text, cost double precision, worth double precision,
      slot text, text text, at timestamptz, by uuid, state text)
    on conflict do nothing returning id
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

const rowColumns = sql`
  c.id, c.decision, c.policy, c.version, c.remedy, c.person, c.case_id as "case", c.origin, c.cost, c.worth, c.slot,
  c.text, c.at, c.by, c.state
`;

/** The choice as it is now, held until `tx` ends. */
export async function lockChoice(tx: Tx, id: string): Promise<ChoiceRow | undefined> {
  const { rows } = await sql<ChoiceRow>`
    select ${rowColumns} from remedy_choices c where c.id = ${id} for update
  `.execute(tx);
  return rows[0];
}

export async function changeState(tx: Tx, id: string, state: ChoiceState): Promise<void> {
  await sql`update remedy_choices set state = ${state} where id = ${id}`.execute(tx);
}

type Record = { choice: string; at: Date; by: string | null; text: string | null };

export async function insertApproval(
  tx: Tx,
  workspace: string,
  { choice, at, by, isApproved, text }: Record & { isApproved: boolean },
): Promise<void> {
  await sql`
    insert into remedy_approvals (choice, workspace, at, by, is_approved, text)
    values (${choice}, ${workspace}, ${at}, ${by}, ${isApproved}, ${text})
  `.execute(tx);
}

type Outcome = Record & { id: string; result: "done" | "failed" };

export async function insertOutcomes(tx: Tx, workspace: string, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await sql`
    insert into remedy_outcomes (id, workspace, choice, at, by, result, text)
    select id, ${workspace}, choice, at, by, result, text from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as given (id uuid, choice uuid, at timestamptz, by uuid, result text, text text)
  `.execute(tx);
}

/** What was said of it last. */
export async function lastOutcome(tx: Tx, choice: string): Promise<"done" | "failed" | null> {
  const { rows } = await sql<{ result: "done" | "failed" }>`
    select result from remedy_outcomes where choice = ${choice} order by id desc limit 1
  `.execute(tx);
  return rows[0]?.result ?? null;
}

type Stamped = { at: string; by: string | null; text: string | null };

/** A choice with its records, the offer it was made from, and what its policy is called. */
export type ShownChoice = ChoiceRow & {
  policyName: Words;
  offer: Offer;
  approval: (Stamped & { isApproved: boolean }) | null;
  outcome: (Stamped & { result: "done" | "failed" }) | null;
};

const utc = (column: RawBuilder<unknown>) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const shown = sql`
  select ${rowColumns}, p.name as "policyName", offered.offer,
    case when a.choice is not null then jsonb_build_object('at', ${utc(sql`a.at`)}, 'by', a.by, 'text', a.text,
      'isApproved', a.is_approved) end as approval,
    case when o.id is not null then jsonb_build_object('at', ${utc(sql`o.at`)}, 'by', o.by, 'text', o.text, 'result',
      o.result) end as outcome
  from remedy_choices c join policies p on p.id = c.policy join policy_decisions d on d.id = c.decision
    join lateral (select offer from jsonb_array_elements(d.offered) offer where offer->>'remedy' = c.remedy limit 1)
      offered on true
    left join remedy_approvals a on a.choice = c.id
    left join lateral (select * from remedy_outcomes o where o.choice = c.id order by o.id desc limit 1) o on true
`;

export async function showChoice(tx: Tx, id: string): Promise<ShownChoice | undefined> {
  const { rows } = await sql<ShownChoice>`${shown} where c.id = ${id}`.execute(tx);
  return rows[0];
}

/** What was chosen of these decisions, in the order of time. */
export async function choicesOf(tx: Tx, decisions: readonly string[]): Promise<ShownChoice[]> {
  if (decisions.length === 0) return [];
  const { rows } = await sql<ShownChoice>`
    ${shown} where c.decision = any(${decisions}::uuid[]) order by c.id
  `.execute(tx);
  return rows;
}

/** Choices that pass a filter: those that wait the oldest first, all others the newest first. */
export async function listChoices(
  tx: Tx,
  workspace: string,
  filter: ChoiceFilter,
  { after, limit }: { after?: string; limit: number },
): Promise<ShownChoice[]> {
  const isQueue = filter.state === "waiting";
  const conditions = [sql`c.workspace = ${workspace}`];
  if (filter.state) conditions.push(sql`c.state = ${filter.state}`);
  if (filter.policy) conditions.push(sql`c.policy = ${filter.policy}`);
  if (filter.person) conditions.push(sql`c.person = ${filter.person}`);
  if (filter.case) conditions.push(sql`c.case_id = ${filter.case}`);
  if (after) conditions.push(isQueue ? sql`c.id > ${after}::uuid` : sql`c.id < ${after}::uuid`);
  const { rows } = await sql<ShownChoice>`
    ${shown} where ${sql.join(conditions, sql` and `)} order by c.id ${isQueue ? sql`asc` : sql`desc`} limit ${limit}
  `.execute(tx);
  return rows;
}

/** The choices of these ids, in no order. */
export async function choicesOfIds(tx: Tx, ids: readonly string[]): Promise<ShownChoice[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ShownChoice>`${shown} where c.id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}
