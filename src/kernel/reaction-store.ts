import { sql } from "kysely";
import type { JournalEvent } from "#kernel/journal";
import type { Tx } from "#kernel/records";

/** A place in the journal. Sequence numbers commit out of order, so the transaction comes first. */
export type Place = { transaction: string; id: number };
export type Cursor = Place & { claim: Place | null };

export async function registerReaction(tx: Tx, name: string): Promise<void> {
  await sql`insert into reactions (name) values (${name}) on conflict do nothing`.execute(tx);
}

/** The reaction's place, locked for this transaction; undefined while another process holds it, unless told to wait. */
export async function lockCursor(tx: Tx, name: string, wait = false): Promise<Cursor | undefined> {
  const { rows } = await sql<{
    transaction: string;
    id: number;
    claimed_transaction: string | null;
    claimed_id: number | null;
  }>`
    select transaction::text, id, claimed_transaction::text, claimed_id
    from reactions where name = ${name} for update ${wait ? sql`` : sql`skip locked`}
  `.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const claim =
    row.claimed_transaction === null
      ? null
      : { transaction: row.claimed_transaction, id: row.claimed_id ?? 0 };
  return { transaction: row.transaction, id: row.id, claim };
}

/** Whether the journal holds anything, readable yet or not, that this reaction has still to pass. */
export async function isBehind(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql<{ behind: boolean }>`
    select exists (
      select from journal j, reactions r where r.name = ${name} and (j.transaction, j.id) > (r.transaction, r.id)
    ) as behind
  `.execute(tx);
  return rows[0]?.behind ?? false;
}

/** What of a stretch of the journal concerns a reaction, how many rows it held, and where it ends. */
export type Stretch = { events: JournalEvent[]; passed: number; last: Place | undefined };

/**
 * The next rows of the journal after `from`, at most `limit`, read only below the oldest running transaction: a row
 * that commits late would be stepped over otherwise. Only rows of these types leave the database, as every reaction passes all
 * others; of those that are passed only the last one's place is told. A bare `order by transaction` would mean the text that is
 * selected: "1000" before "999".
 */
export async function readJournal(
  tx: Tx,
  types: readonly string[],
  range: { from: Place; to?: Place; limit?: number },
): Promise<Stretch> {
  const until = range.to
    ? sql`(transaction, id) <= (${range.to.transaction}::xid8, ${range.to.id}::bigint)`
    : sql`transaction < pg_snapshot_xmin(pg_current_snapshot())`;
  const { rows } = await sql<JournalEvent & { isWanted: boolean; passed: number }>`
    with stretch as materialized (
      select transaction, id, workspace, type, person, actor, at, data, type = any(${types}::text[]) as is_wanted
      from journal
      where (transaction, id) > (${range.from.transaction}::xid8, ${range.from.id}::bigint) and ${until}
      order by journal.transaction, journal.id
      limit ${range.limit ?? null}
    ), ending as (select transaction, id from stretch order by stretch.transaction desc, stretch.id desc limit 1)
    select transaction::text, id, workspace, type, person, actor, at, case when is_wanted then data end as data,
      is_wanted as "isWanted", (select count(*)::int from stretch) as passed
    from stretch
    where is_wanted or (transaction, id) = (select transaction, id from ending)
    order by stretch.transaction, stretch.id
  `.execute(tx);
  const last = rows.at(-1);
  return {
    events: rows.filter(({ isWanted }) => isWanted).map(({ isWanted: _, passed: __, ...event }) => event),
    passed: last?.passed ?? 0,
    last,
  };
}

export async function moveCursor(tx: Tx, name: string, to: Place): Promise<void> {
  await sql`
    update reactions set transaction = ${to.transaction}::xid8, id = ${to.id}, claimed_transaction = null, claimed_id = null
    where name = ${name}
  `.execute(tx);
}

export async function claimUpTo(tx: Tx, name: string, to: Place): Promise<void> {
  await sql`
    update reactions set claimed_transaction = ${to.transaction}::xid8, claimed_id = ${to.id} where name = ${name}
  `.execute(tx);
}

export type Failure = { error: string; attempts: number; retryAt: Date; givenUp: boolean; at: Date };

export async function keepFailure(
  tx: Tx,
  reaction: string,
  event: JournalEvent,
  failure: Failure,
): Promise<void> {
  await sql`
    insert into reaction_failures
      (reaction, transaction, event, workspace, person, attempts, error, failed_at, retry_at, given_up_at)
    values (${reaction}, ${event.transaction}::xid8, ${event.id}, ${event.workspace}, ${event.person},
      ${failure.attempts}, ${failure.error}, ${failure.at}, ${failure.retryAt}, ${failure.givenUp ? failure.at : null})
    on conflict (reaction, transaction, event) do update
      set attempts = excluded.attempts, error = excluded.error, failed_at = excluded.failed_at,
        retry_at = excluded.retry_at, given_up_at = excluded.given_up_at
  `.execute(tx);
}

/** Which of these people wait behind an earlier event of theirs that this reaction has not managed yet. */
export async function waitingPersons(tx: Tx, reaction: string): Promise<Set<string>> {
  const { rows } = await sql<{ person: string }>`
    select distinct person from reaction_failures
    where reaction = ${reaction} and given_up_at is null and person is not null
  `.execute(tx);
  return new Set(rows.map(({ person }) => person));
}

/** Failed events whose time to be tried again has come, each person's earliest only, locked for this transaction. */
export async function dueFailures(
  tx: Tx,
  reaction: string,
  now: Date,
  limit: number,
): Promise<(JournalEvent & { attempts: number })[]> {
  const { rows } = await sql<JournalEvent & { attempts: number }>`
    select f.attempts, j.transaction::text, j.id, j.workspace, j.type, j.person, j.actor, j.at, j.data
    from reaction_failures f join journal j on j.transaction = f.transaction and j.id = f.event
    where f.reaction = ${reaction} and f.given_up_at is null and f.retry_at <= ${now}
      and not exists (
        select from reaction_failures earlier
        where earlier.reaction = f.reaction and earlier.person = f.person and earlier.given_up_at is null
          and (earlier.transaction, earlier.event) < (f.transaction, f.event)
      )
    order by f.transaction, f.event
    limit ${limit}
    for update of f skip locked
  `.execute(tx);
  return rows;
}

export async function forgetFailure(tx: Tx, reaction: string, event: JournalEvent): Promise<void> {
  await sql`
    delete from reaction_failures
    where reaction = ${reaction} and transaction = ${event.transaction}::xid8 and event = ${event.id}
  `.execute(tx);
}

export type KeptFailure = {
  reaction: string;
  transaction: string;
  event: number;
  type: string;
  person: string | null;
  attempts: number;
  error: string;
  failedAt: Date;
  retryAt: Date;
  givenUpAt: Date | null;
};

/** A workspace's failed events, newest first, for a member to see. */
export async function listFailures(tx: Tx, limit: number): Promise<KeptFailure[]> {
  const { rows } = await sql<KeptFailure>`
    select f.reaction, f.transaction::text, f.event, j.type, f.person, f.attempts, f.error,
      f.failed_at as "failedAt", f.retry_at as "retryAt", f.given_up_at as "givenUpAt"
    from reaction_failures f join journal j on j.transaction = f.transaction and j.id = f.event
    order by f.failed_at desc limit ${limit}
  `.execute(tx);
  return rows;
}

/** Asks for a failed event to be tried again at once; answers whether there was one. */
export async function replayFailure(
  tx: Tx,
  failure: Place & { reaction: string },
  now: Date,
): Promise<boolean> {
  const result = await sql`
    update reaction_failures set retry_at = ${now}, given_up_at = null, attempts = 0
    where reaction = ${failure.reaction} and transaction = ${failure.transaction}::xid8 and event = ${failure.id}
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0) > 0;
}
