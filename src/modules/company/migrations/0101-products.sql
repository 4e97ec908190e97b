-- What the company sells. People call things by many names: `other_names` are looked for in their words too.
create table products (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  name text not null,
  other_names text[] not null default '{}',
  code text,
  archived_at timestamptz,
  unique (workspace, name),
  unique (workspace, code)
);
call bind_to_workspace('products');
