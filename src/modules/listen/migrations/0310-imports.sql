create table imports (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  state text not null,
  file_name text not null,
  size bigint not null default 0,
  format jsonb not null default '{}',
  header jsonb not null default '[]',
  mapping jsonb not null default '{}',
  member uuid,
  read_bytes bigint not null default 0,
  read_rows integer not null default 0,
  rejected_rows integer not null default 0,
  fresh_rows integer not null default 0,
  known_rows integer not null default 0,
  -- The place in the file behind the last row that was written: a row is counted once, whoever writes on.
  written_rows integer not null default 0,
  failure jsonb,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
create index imports_by_workspace on imports (workspace, id desc);
create index imports_under_way on imports (id) where state in ('checking', 'writing');
call bind_to_workspace('imports');

-- The file itself, until it is imported: any process can read it, and what is durable here survives with the rest.
create table import_parts (
  import uuid not null references imports (id) on delete cascade,
  workspace uuid not null,
  position integer not null,
  bytes bytea not null,
  primary key (import, position)
);
alter table import_parts alter column bytes set storage external;
call bind_to_workspace('import_parts');

create table import_rejections (
  import uuid not null references imports (id) on delete cascade,
  workspace uuid not null,
  line integer not null,
  cells jsonb not null,
  problems jsonb not null,
  primary key (import, line)
);
call bind_to_workspace('import_rejections');
