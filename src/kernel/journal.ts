import { sql } from "kysely";
import type { z } from "zod";
import { afterCommit, type Tx } from "#kernel/records";

/** Something that happened, as it is about to be written. `person` keeps the order of what one person lived through. */
export type Announcement = {
  type: string;
  workspace: string;
  person: string | null;
  /** The member who did it; absent when a person or the system did. */
  actor?: string | null;
  at: Date;
  data: unknown;
};

/** Something that happened, as reactions read it. (`transaction`, `id`) is its place in the journal. */
export type JournalEvent<Data = unknown> = Omit<Announcement, "data" | "actor"> & {
  transaction: string;
  id: number;
  actor: string | null;
  data: Data;
};

export type EventKind<Data = unknown> = {
  type: string;
  of(event: Omit<Announcement, "type" | "data"> & { data: Data }): Announcement;
  /** Narrows a journal event to this kind. */
  is(event: JournalEvent): event is JournalEvent<Data>;
};

/** Declares an event of a module: its type (`listen.responseReceived`) and the shape of its data. */
export function defineEvent<Schema extends z.ZodType>(
  type: string,
  _data: Schema,
): EventKind<z.infer<Schema>> {
  return {
    type,
    of: (event) => ({ ...event, type }),
    is: (event): event is JournalEvent<z.infer<Schema>> => event.type === type,
  };
}

const listeners = new Set<() => void>();

/** Calls `listener` after each commit in this process that wrote to the journal; answers the way to stop. */
export function onAnnounced(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tellListeners = () => {
  for (const listener of listeners) listener();
};

/** Writes what happened into the journal, in the transaction of what it tells. */
export async function announce(tx: Tx, events: Announcement[]): Promise<void> {
  if (events.length === 0) return;
  await sql`
    insert into journal (workspace, type, person, actor, at, data)
    select workspace, type, person, actor, at, data
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as event (workspace uuid, type text, person uuid, actor uuid, at timestamptz, data jsonb)
  `.execute(tx);
  afterCommit(tx, tellListeners);
}
