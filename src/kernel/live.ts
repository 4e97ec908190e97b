import { EventEmitter } from "node:events";
import { sql } from "kysely";
import pg from "pg";
import type { Logger } from "pino";
import type { Records, Tx } from "#kernel/records";

/** What may have changed; pages that show it ask again. */
export type LiveTopic = string;

/** Told after notices may have been missed. */
export const everything: LiveTopic = "*";

export type Live = {
  /** Tells every process, once `tx` is committed, that these topics of a workspace have changed. */
  changed(tx: Tx, workspace: string, topics: LiveTopic[]): Promise<void>;
  /** Calls `listener` at each change in the workspace; answers the way to stop. */
  follow(workspace: string, listener: (topics: LiveTopic[]) => void): () => void;
  close(): Promise<void>;
};

const channel = "hamdel_live";

/** Change notices between processes over PostgreSQL's LISTEN and NOTIFY, on one connection that is renewed when it breaks. */
export async function openLive(records: Records, log: Logger): Promise<Live> {
  const emitter = new EventEmitter().setMaxListeners(0);
  let client: pg.Client | undefined;
  let closed = false;
  let wasLost = false;
  const connect = async () => {
    const next = new pg.Client({ ...records.connection, keepAlive: true });
    next.on("error", () => {
      client = undefined;
      wasLost = true;
      if (!closed) setTimeout(() => connect().catch(retry), 1_000).unref();
    });
    next.on("notification", ({ payload }) => {
      const { workspace, topics } = JSON.parse(payload ?? "{}");
      emitter.emit(workspace, topics);
    });
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
    if (wasLost) for (const workspace of emitter.eventNames()) emitter.emit(workspace, [everything]);
    wasLost = false;
  };
  const retry = (error: unknown) => {
    log.warn({ err: error }, "live notices are interrupted");
    if (!closed) setTimeout(() => connect().catch(retry), 1_000).unref();
  };
  await connect();
  return {
    changed: async (tx, workspace, topics) => {
      await sql`select pg_notify(${channel}, ${JSON.stringify({ workspace, topics })})`.execute(tx);
    },
    follow: (workspace, listener) => {
      emitter.on(workspace, listener);
      return () => emitter.off(workspace, listener);
    },
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
