create table workspaces (
  id uuid primary key,
  name text not null,
  locale text not null,
  time_zone text not null,
  created_at timestamptz not null
);
alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy tenant on workspaces using (
  id = nullif(current_setting('hamdel.workspace', true), '')::uuid or current_setting('hamdel.system', true) = 'on'
);

create table departments (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  name text not null,
  lead uuid,
  unique (workspace, name)
);
alter table departments enable row level security;
alter table departments force row level security;
create policy tenant on departments using (
  workspace = nullif(current_setting('hamdel.workspace', true), '')::uuid or current_setting('hamdel.system', true) = 'on'
);

create table branches (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  key text not null,
  name text not null,
  city text,
  unique (workspace, key)
);
alter table branches enable row level security;
alter table branches force row level security;
create policy tenant on branches using (
  workspace = nullif(current_setting('hamdel.workspace', true), '')::uuid or current_setting('hamdel.system', true) = 'on'
);

create table touchpoints (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  key text not null,
  name text not null,
  clue text not null check (clue in ('functional', 'mechanic', 'humanic')),
  department uuid references departments (id),
  unique (workspace, key)
);
alter table touchpoints enable row level security;
alter table touchpoints force row level security;
create policy tenant on touchpoints using (
  workspace = nullif(current_setting('hamdel.workspace', true), '')::uuid or current_setting('hamdel.system', true) = 'on'
);
