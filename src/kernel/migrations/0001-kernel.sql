-- Binds a table by row-level security: a transaction sees the rows of its workspace, or all where it is the system's.
create procedure bind_to_workspace(bound regclass, by_column text default 'workspace') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', bound);
  execute format('alter table %s force row level security', bound);
  -- In sub-selects the settings are read once for a statement; bare they would be read for every row, and a count over
  -- 200,000 rows took nine times as long.
  execute format(
    'create policy tenant on %s using (%I = (select nullif(current_setting(''hamdel.workspace'', true), '''')::uuid)'
      ' or (select current_setting(''hamdel.system'', true)) = ''on'')',
    bound, by_column
  );
end $$;

-- What happened: written in the transaction of what it tells. The outbox of the reactions and the audit trail in one.
create table journal (
  transaction xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  workspace uuid not null,
  type text not null,
  person uuid,
  actor uuid,
  at timestamptz not null,
  data jsonb not null,
  primary key (transaction, id)
);
create index journal_by_workspace on journal (workspace, id desc);
create index journal_by_person on journal (workspace, person, id desc) where person is not null;
call bind_to_workspace('journal');

-- How far each reaction has read the journal; a claim is a batch that was chosen but not yet finished.
create table reactions (
  name text primary key,
  transaction xid8 not null default '0',
  id bigint not null default 0,
  claimed_transaction xid8,
  claimed_id bigint
);

-- Events that a reaction could not take: tried again with back-off, then kept for a member to see and replay.
create table reaction_failures (
  reaction text not null references reactions (name),
  transaction xid8 not null,
  event bigint not null,
  workspace uuid not null,
  person uuid,
  attempts integer not null default 0,
  error text not null,
  failed_at timestamptz not null,
  retry_at timestamptz not null,
  given_up_at timestamptz,
  primary key (reaction, transaction, event)
);
create index reaction_failures_due on reaction_failures (reaction, retry_at) where given_up_at is null;
call bind_to_workspace('reaction_failures');

-- Replies to unsafe calls that carried an Idempotency-Key, given again when the call is sent again.
create table idempotent_replies (
  workspace uuid not null,
  key text not null,
  fingerprint text not null,
  status integer,
  body text,
  at timestamptz not null,
  primary key (workspace, key)
);
create index idempotent_replies_by_age on idempotent_replies (at);
call bind_to_workspace('idempotent_replies');
