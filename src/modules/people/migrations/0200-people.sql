create table persons (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  external_id text,
  kind text not null check (kind in ('customer', 'employee')),
  name text,
  email text,
  phone text,
  locale text,
  traits jsonb not null default '{}',
  created_at timestamptz not null,
  unique (workspace, external_id)
);
call bind_to_workspace('persons');
