import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { HelpPage } from "./model.ts";

export type HelpPageRow = HelpPage & { workspace: string };

/** The page of a workspace; undefined where none was made yet. */
export async function readHelpPage(tx: Tx): Promise<HelpPageRow | undefined> {
  const { rows } = await sql<HelpPageRow>`
    select workspace, slug, intro, is_open as "isOpen" from help_pages
  `.execute(tx);
  return rows[0];
}

/** By its name in the address, in whatever workspace it stands: for `records.system`. */
export async function findHelpPage(tx: Tx, slug: string): Promise<HelpPageRow | undefined> {
  const { rows } = await sql<HelpPageRow>`
    select workspace, slug, intro, is_open as "isOpen" from help_pages where slug = ${slug}
  `.execute(tx);
  return rows[0];
}

/** False where another workspace has this name: for `records.system`, which alone sees that. */
export async function putHelpPage(tx: Tx, { workspace, slug, intro, isOpen }: HelpPageRow): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into help_pages (workspace, slug, intro, is_open)
    select ${workspace}, ${slug}, ${JSON.stringify(intro)}::jsonb, ${isOpen}
    where not exists (select from help_pages where slug = ${slug} and workspace <> ${workspace})
    on conflict (workspace) do update
      set slug = excluded.slug, intro = excluded.intro, is_open = excluded.is_open
  `.execute(tx);
  return numAffectedRows === 1n;
}

export type OrderRow = {
  id: string;
  number: string;
  person: string | null;
  facts: Record<string, string | number | boolean | null>;
};
export type OrderToKeep = OrderRow & { phone: string | null; email: string | null };

/** Keeps orders as they were told last; what is told of facts is added to what is known. */
export async function putOrders(tx: Tx, workspace: string, orders: OrderToKeep[], at: Date): Promise<void> {
  await sql`
    insert into orders (id, workspace, number, person, phone, email, facts, told_at)
    select id, ${workspace}, number, person, phone, email, facts, ${at}
    from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as told
      (id uuid, number text, person uuid, phone text, email text, facts jsonb)
    order by number
    on conflict (workspace, number) do update set
      person = coalesce(excluded.person, orders.person),
      phone = coalesce(excluded.phone, orders.phone),
      email = coalesce(excluded.email, orders.email),
      facts = orders.facts || excluded.facts,
      told_at = excluded.told_at
  `.execute(tx);
}

export async function readOrder(
  tx: Tx,
  by: { id: string } | { number: string },
): Promise<OrderRow | undefined> {
  const { rows } = await sql<OrderRow>`
    select id, number, person, facts from orders
    where ${"id" in by ? sql`id = ${by.id}` : sql`number = ${by.number}`}
  `.execute(tx);
  return rows[0];
}

/** The order, where the contact given is the one it was told with. */
export async function readOrderOf(tx: Tx, number: string, contact: string): Promise<OrderRow | undefined> {
  const { rows } = await sql<OrderRow>`
    select id, number, person, facts from orders
    where number = ${number} and ${contact} in (phone, email)
  `.execute(tx);
  return rows[0];
}

export async function hasOrders(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select from orders) as has`.execute(tx);
  return rows[0]?.has ?? false;
}

export type HelpLinkRow = {
  id: string;
  workspace: string;
  policy: string | null;
  person: string | null;
  order: string | null;
  known: Record<string, unknown>;
  expiresAt: Date;
};

export async function insertHelpLink(
  tx: Tx,
  link: HelpLinkRow & { secretHash: string; madeBy: string | null; madeAt: Date },
): Promise<void> {
  await sql`
    insert into help_links (id, workspace, secret_hash, policy, person, order_id, known, made_by, made_at, expires_at)
    values (${link.id}, ${link.workspace}, ${link.secretHash}, ${link.policy}, ${link.person}, ${link.order},
      ${JSON.stringify(link.known)}::jsonb, ${link.madeBy}, ${link.madeAt}, ${link.expiresAt})
  `.execute(tx);
}

/** For `records.system`: the secret says whose it is. */
export async function findHelpLink(tx: Tx, secretHash: string): Promise<HelpLinkRow | undefined> {
  const { rows } = await sql<HelpLinkRow>`
    select id, workspace, policy, person, order_id as "order", known, expires_at as "expiresAt"
    from help_links where secret_hash = ${secretHash}
  `.execute(tx);
  return rows[0];
}

export type HelpAnswerRow = { decision: string; workspace: string; isKnown: boolean };

export async function insertHelpAnswer(
  tx: Tx,
  { decision, workspace, isKnown }: HelpAnswerRow,
  secretHash: string,
  at: Date,
): Promise<void> {
  await sql`
    insert into help_answers (decision, workspace, secret_hash, is_known, at)
    values (${decision}, ${workspace}, ${secretHash}, ${isKnown}, ${at})
  `.execute(tx);
}

/** For `records.system`. */
export async function findHelpAnswer(tx: Tx, secretHash: string): Promise<HelpAnswerRow | undefined> {
  const { rows } = await sql<HelpAnswerRow>`
    select decision, workspace, is_known as "isKnown" from help_answers where secret_hash = ${secretHash}
  `.execute(tx);
  return rows[0];
}

/** Gives a decision that was made for nobody its person, and remembers that they are known now. */
export async function namePerson(tx: Tx, decision: string, person: string): Promise<void> {
  await sql`update policy_decisions set person = ${person} where id = ${decision} and person is null`.execute(
    tx,
  );
  await sql`update help_answers set is_known = true where decision = ${decision}`.execute(tx);
}
