import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Product, ProductInput } from "./model.ts";

export type ProductRow = Omit<Product, "archivedAt"> & { archivedAt: Date | null };

const columns = sql`id, name, other_names as "otherNames", code, archived_at as "archivedAt"`;

type Chosen = { archived: boolean; search?: string };

/** Products by name, after the one of id `after`. */
export async function pageProducts(
  tx: Tx,
  chosen: Chosen,
  { after, limit }: { after?: string; limit: number },
): Promise<ProductRow[]> {
  const beyond = after ? sql`(name, id) > (select name, id from products where id = ${after})` : sql`true`;
  const { rows } = await sql<ProductRow>`
    select ${columns} from products where ${isChosen(chosen)} and ${beyond} order by name, id limit ${limit}
  `.execute(tx);
  return rows;
}

export async function countProducts(tx: Tx, chosen: Chosen): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from products where ${isChosen(chosen)}
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

function isChosen({ archived, search }: Chosen): RawBuilder<unknown> {
  const pattern = `%${(search ?? "").replaceAll(/[\\%_]/g, "\\$&")}%`;
  const isFound = search
    ? sql`(name ilike ${pattern} or code ilike ${pattern} or exists (
        select from unnest(other_names) as other where other ilike ${pattern}))`
    : sql`true`;
  return sql`(archived_at is not null) = ${archived} and ${isFound}`;
}

/** Every product that is sold. */
export async function listProducts(tx: Tx): Promise<ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    select ${columns} from products where archived_at is null order by name
  `.execute(tx);
  return rows;
}

export async function readProduct(tx: Tx, id: string): Promise<ProductRow | undefined> {
  const { rows } = await sql<ProductRow>`select ${columns} from products where id = ${id}`.execute(tx);
  return rows[0];
}

/** Has whoever else changes the workspace's products wait until `tx` ends. */
export async function holdProducts(tx: Tx, workspace: string): Promise<void> {
  await sql`select from workspaces where id = ${workspace} for no key update`.execute(tx);
}

/** Those there already, in the order given: the one of this code, else that of this name. */
export async function knownProducts(
  tx: Tx,
  workspace: string,
  given: readonly ProductInput[],
): Promise<Map<number, ProductRow>> {
  const { rows } = await sql<ProductRow & { place: number }>`
    select distinct on (g.place) g.place, p.id, p.name, p.other_names as "otherNames", p.code,
      p.archived_at as "archivedAt"
    from jsonb_to_recordset(${placed(given)}::jsonb) as g (place integer, name text, code text)
      join products p on p.workspace = ${workspace} and (p.code = g.code or p.name = g.name)
    order by g.place, p.code = g.code desc nulls last
  `.execute(tx);
  return new Map(rows.map(({ place, ...row }) => [place, row]));
}

const placed = (given: readonly ProductInput[]): string =>
  JSON.stringify(given.map(({ name, code }, place) => ({ place, name, code })));

/** Keeps products as they are given. Two of one name or code end in PostgreSQL's error 23505. */
export async function writeProducts(
  tx: Tx,
  workspace: string,
  products: readonly ProductRow[],
): Promise<void> {
  const given = products.map(({ otherNames, archivedAt, ...rest }) => ({
    ...rest,
    workspace,
    other_names: otherNames,
    archived_at: archivedAt,
  }));
  await sql`
    insert into products select * from jsonb_populate_recordset(null::products, ${JSON.stringify(given)}::jsonb)
    on conflict (id) do update set name = excluded.name, other_names = excluded.other_names,
      code = excluded.code, archived_at = excluded.archived_at
  `.execute(tx);
}
