import { mkdir } from "node:fs/promises";
import { type ClickHouseClient, createClient } from "@clickhouse/client";
import { createChdbConnection } from "chdb/connection";
import { createGroupCommit } from "#kernel/group-commit";

type ClientOptions = NonNullable<Parameters<typeof createClient>[0]>;

export type FactRow = Record<string, unknown>;

export type Facts = {
  /**
   * Writes rows and resolves once they are on disk. A `token` makes the write idempotent: the same rows under the same
   * token are stored once, in the table and in every rollup that is fed from it.
   */
  insert(table: string, rows: FactRow[], token?: string): Promise<void>;
  /** Adds rows to the next group commit of `table`; resolves once they are on disk. */
  append(table: string, rows: FactRow[]): Promise<void>;
  /** Rows of a query; values travel as `{name: Type}` parameters, never inside the text. */
  query<Row>(text: string, parameters?: Record<string, unknown>): Promise<Row[]>;
  command(text: string, parameters?: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
};

/** Facts on a ClickHouse server by its URL, or in this process on a directory of its own. */
export async function openFacts(at: { url: string } | { directory: string }): Promise<Facts> {
  const client = "url" in at ? createClient({ url: at.url }) : await openEmbedded(at.directory);
  const insert = (table: string, rows: FactRow[], token?: string) => insertRows(client, table, rows, token);
  const groups = new Map<string, ReturnType<typeof createGroupCommit<FactRow[], undefined>>>();
  return {
    insert,
    append: (table, rows) => {
      const group = groups.get(table) ?? createGroupCommit(appendTo(insert, table), { maxBatch: 1_000 });
      groups.set(table, group);
      return group.add(rows);
    },
    query: async <Row>(text: string, parameters?: Record<string, unknown>) => {
      const result = await client.query({
        query: text,
        query_params: parameters,
        format: "JSONEachRow",
        ...plainNumbers,
      });
      return result.json<Row>();
    },
    command: async (text, parameters) => {
      await client.command({ query: text, query_params: parameters });
    },
    close: () => client.close(),
  };
}

const plainNumbers = { clickhouse_settings: { output_format_json_quote_64bit_integers: 0 as const } };

async function openEmbedded(directory: string): Promise<ClickHouseClient> {
  await mkdir(directory, { recursive: true });
  // The in-process connection implements the client's interface but is declared against its own copy of the types.
  const connection = createChdbConnection({ path: directory }) as unknown as NonNullable<
    ClientOptions["connection"]
  >;
  return createClient({ connection });
}

const appendTo =
  (insert: Facts["insert"], table: string) =>
  async (groups: FactRow[][]): Promise<undefined[]> => {
    await insert(table, groups.flat());
    return groups.map(() => undefined);
  };

async function insertRows(client: ClickHouseClient, table: string, rows: FactRow[], token?: string) {
  if (rows.length === 0) return;
  await client.insert({
    table,
    values: rows,
    format: "JSONEachRow",
    clickhouse_settings: {
      date_time_input_format: "best_effort",
      ...(token && {
        insert_deduplication_token: token,
        deduplicate_blocks_in_dependent_materialized_views: 1,
      }),
    },
  });
}
