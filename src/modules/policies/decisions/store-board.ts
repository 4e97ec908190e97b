import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Words } from "../remedies/model.ts";

/** Numbers of a policy's versions, by their ids. */
export async function versionNumbers(tx: Tx, policy: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; number: number }>`
    select id, number from policy_versions where policy = ${policy}
  `.execute(tx);
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** What policies are called, also those that decide no more. */
export async function policyNames(tx: Tx, policies: readonly string[]): Promise<Map<string, Words>> {
  const { rows } = await sql<{ id: string; name: Words }>`
    select id, name from policies where id = any(${policies}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many choices wait for approval. */
export async function countWaiting(tx: Tx, workspace: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from remedy_choices where workspace = ${workspace} and state = 'waiting'
  `.execute(tx);
  return rows[0]?.n ?? 0;
}
