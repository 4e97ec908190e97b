import { type RawBuilder, sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Tx } from "#kernel/records";
import type { Person, PersonInput, PersonKind } from "./model.ts";

const columns = sql`
  id, external_id as "externalId", kind, name, email, phone, locale, traits, created_at as "createdAt"
`;

export async function readPerson(tx: Tx, id: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`select ${columns} from persons where id = ${id}`.execute(tx);
  return rows[0];
}

/** The persons of these ids that exist, in no order. */
export async function readPersons(tx: Tx, ids: string[]): Promise<Person[]> {
  const { rows } = await sql<Person>`select ${columns} from persons where id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/** Which persons: by their kind, and by what is typed of a name, number, phone or address. */
export type PersonFilter = { kind?: PersonKind; search?: string };

/** Persons, those made last first, after the one of id `after`. */
export async function listPersons(
  tx: Tx,
  workspace: string,
  { kind, search }: PersonFilter,
  { after, limit }: { after?: string; limit: number },
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select ${columns} from persons
    where workspace = ${workspace} and ${after ? sql`id < ${after}::uuid` : sql`true`}
      and ${kind ? sql`kind = ${kind}` : sql`true`} and ${search ? isFound(search) : sql`true`}
    order by id desc limit ${limit}
  `.execute(tx);
  return rows;
}

/**
 * Arabic ي and ك are the Persian ی and ک typed on another keyboard, and so are the three kinds of digits; 0912… at home
 * is +98912… abroad.
 */
function isFound(search: string): RawBuilder<unknown> {
  const folded = (text: RawBuilder<unknown>) =>
    sql`translate(lower(${text}), ${"يىك\u200c۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"}, ${"ییک 01234567890123456789"})`;
  const holds = (column: string, words: string) =>
    sql`${folded(sql.ref(column))} like ${folded(sql`${`%${words.replaceAll(/[\\%_]/g, "\\$&")}%`}::text`)}`;
  const abroad = search.replace(/^[0۰٠](?=.)/, "");
  const told = ["name", "external_id", "email"].map((column) => holds(column, search));
  return sql`(${sql.join([...told, holds("phone", abroad)], sql` or `)})`;
}

/**
 * Makes the persons that are new and fills in what is told of those known, by their external ids; answers each
 * external id's person. What a row leaves out stays as it is; of two rows with one external id the last is taken.
 */
export async function ensurePersons(
  tx: Tx,
  workspace: string,
  given: PersonInput[],
  at: Date,
): Promise<Map<string, string>> {
  if (given.length === 0) return new Map();
  const byExternalId = new Map(given.map((person) => [person.externalId, person]));
  const rows = [...byExternalId.values()].map((person) => ({
    ...person,
    id: newId(),
    external_id: person.externalId,
  }));
  // In the order of their names, so that two batches that share persons never wait for each other in a circle.
  const stored = await sql<{ id: string; externalId: string }>`
    insert into persons (id, workspace, external_id, kind, name, email, phone, locale, traits, created_at)
    select id, ${workspace}, external_id, kind, name, email, phone, locale, traits, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given
      (id uuid, external_id text, kind text, name text, email text, phone text, locale text, traits jsonb)
    order by external_id
    on conflict (workspace, external_id) do update set
      name = coalesce(excluded.name, persons.name),
      email = coalesce(excluded.email, persons.email),
      phone = coalesce(excluded.phone, persons.phone),
      locale = coalesce(excluded.locale, persons.locale),
      traits = persons.traits || excluded.traits
    returning id, external_id as "externalId"
  `.execute(tx);
  return new Map(stored.rows.map(({ externalId, id }) => [externalId, id]));
}
