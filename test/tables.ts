import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Records } from "#kernel/records";

/** The tables whose rows belong to a workspace, and the column that says to which. */
export type OwnedTable = { name: string; column: "workspace" | "id" };
export type Row = Record<string, unknown>;

/** Every table of records in the schema, from the catalogue itself. */
export async function listTables(
  records: Records,
): Promise<{ name: string; isOwned: boolean; isEnabled: boolean; isForced: boolean; policies: string[] }[]> {
  const { rows } = await sql<{
    name: string;
    isOwned: boolean;
    isEnabled: boolean;
    isForced: boolean;
    policies: string[];
  }>`
    select c.relname as name, c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace' and not a.attisdropped)
        as "isOwned",
      array(
        select pg_get_expr(p.polqual, p.polrelid) || coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')
        from pg_policy p where p.polrelid = c.oid
      ) as policies
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') order by c.relname
  `.execute(records.kysely);
  return rows;
}

export async function ownedTables(records: Records): Promise<OwnedTable[]> {
  const tables = (await listTables(records)).filter(({ isOwned }) => isOwned);
  return [
    { name: "workspaces", column: "id" },
    ...tables.map(({ name }) => ({ name, column: "workspace" as const })),
  ];
}

/** The rows of a workspace in one table, seen by the system. */
export async function rowsIn(records: Records, table: OwnedTable, workspace: string): Promise<Row[]> {
  const { rows } = await records.system((tx) =>
    sql<{ row: Row }>`
      select to_jsonb(t) as row from ${sql.table(table.name)} t where ${sql.ref(table.column)} = ${workspace}
    `.execute(tx),
  );
  return rows.map(({ row }) => row);
}

/** Every row of a workspace, by table. */
export async function rowsOf(records: Records, workspace: string): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const table of await ownedTables(records))
    found.set(table.name, await rowsIn(records, table, workspace));
  return found;
}

/** One line a table that changes when any of its rows does. */
export function fingerprints(rows: Map<string, Row[]>): Record<string, string> {
  const lines = [...rows].map(([table, all]) => {
    const texts = all.map((row) => JSON.stringify(row)).sort();
    const hash = createHash("sha256").update(texts.join("\n")).digest("hex");
    return [table, `${all.length} rows ${hash.slice(0, 12)}`];
  });
  return Object.fromEntries(lines);
}
