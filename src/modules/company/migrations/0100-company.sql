create table workspaces (
  id uuid primary key,
  name text not null,
  locale text not null,
  time_zone text not null,
  created_at timestamptz not null
);
call bind_to_workspace('workspaces', 'id');

create table departments (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  name text not null,
  lead uuid,
  unique (workspace, name)
);
call bind_to_workspace('departments');

create table branches (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  key text not null,
  name text not null,
  city text,
  unique (workspace, key)
);
call bind_to_workspace('branches');

create table touchpoints (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  key text not null,
  name text not null,
  clue text not null check (clue in ('functional', 'mechanic', 'humanic')),
  department uuid references departments (id),
  unique (workspace, key)
);
call bind_to_workspace('touchpoints');
