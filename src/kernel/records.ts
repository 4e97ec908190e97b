import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";

/** A transaction on records. Store functions take it first; there is no other way to the database. */
export type Tx = Transaction<unknown>;

export type Records = {
  /** Runs `work` in a transaction that can see and write only the rows of `workspace` (row-level security beneath). */
  within<T>(workspace: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction that sees every workspace: sign-in, tokens, reactions. Never for a caller's query. */
  system<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Connection settings of the same role and schema, for libraries that keep their own pool. */
  readonly connection: pg.PoolConfig;
  readonly kysely: Kysely<unknown>;
  close(): Promise<void>;
};

const schema = "hamdel";
const boundRole = "hamdel_app";

/**
 * Opens records on any PostgreSQL from 15. Row-level security does not bind superusers, so where the given user is
 * one, every connection changes to a role of ours that is bound.
 */
export async function openRecords(url: string, { connections = 10 } = {}): Promise<Records> {
  const role = await prepareDatabase(url);
  const connection: pg.PoolConfig = {
    connectionString: url,
    application_name: "hamdel",
    options: `-c search_path=${schema} -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000${
      role ? ` -c role=${role}` : ""
    }`,
  };
  const pool = new pg.Pool({ ...connection, max: connections, types: plainTypes });
  // An idle connection that breaks is replaced at the next use; without a listener Node would end the process.
  pool.on("error", () => {});
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    within: (workspace, work) => transact(kysely, (tx) => enterWorkspace(tx, workspace), work),
    system: (work) => transact(kysely, enterSystem, work),
    connection,
    kysely,
    close: () => kysely.destroy(),
  };
}

/** From here on, `tx` sees only the rows of `workspace`. */
export async function enterWorkspace(tx: Tx, workspace: string): Promise<void> {
  await sql`select set_config('hamdel.workspace', ${workspace}, true), set_config('hamdel.system', 'off', true)`.execute(
    tx,
  );
}

/** From here on, `tx` sees the rows of every workspace. */
export async function enterSystem(tx: Tx): Promise<void> {
  await sql`select set_config('hamdel.system', 'on', true)`.execute(tx);
}

const afterCommits = new WeakMap<Tx, Set<() => void>>();

/** Calls `then` once `tx` is durable, and never if it is rolled back. The same function is called once. */
export function afterCommit(tx: Tx, then: () => void): void {
  const waiting = afterCommits.get(tx) ?? new Set();
  afterCommits.set(tx, waiting.add(then));
}

async function transact<T>(
  kysely: Kysely<unknown>,
  enter: (tx: Tx) => Promise<void>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  let waiting: Set<() => void> | undefined;
  const result = await kysely.transaction().execute(async (tx) => {
    await enter(tx);
    const done = await work(tx);
    waiting = afterCommits.get(tx);
    return done;
  });
  for (const then of waiting ?? []) then();
  return result;
}

/** Makes the schema, and for a superuser's URL the role that is bound by row-level security; answers that role. */
async function prepareDatabase(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ unbound: boolean }>(
      "select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user",
    );
    if (!rows[0]?.unbound) {
      await client.query(`create schema if not exists ${schema}`);
      return undefined;
    }
    // Several processes may start at once: the lock makes them take turns.
    await client.query("select pg_advisory_lock(hashtext('hamdel.prepare'))");
    await client.query(
      `do $$ begin
         if not exists (select from pg_roles where rolname = '${boundRole}') then create role ${boundRole} nologin; end if;
         execute format('grant create on database %I to ${boundRole}', current_database());
       end $$`,
    );
    await client.query(`create schema if not exists ${schema} authorization ${boundRole}`);
    return boundRole;
  } finally {
    await client.end();
  }
}

/** bigint counts arrive as numbers (they stay far below 2^53), dates as `YYYY-MM-DD` text. */
const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    if (oid === pg.types.builtins.INT8) return Number;
    if (oid === pg.types.builtins.DATE) return String;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;
