-- A publication that was taken back before it took effect.
create table policy_withdrawals (
  publication uuid primary key references policy_publications (id),
  workspace uuid not null references workspaces (id),
  at timestamptz not null,
  by uuid
);
call bind_to_workspace('policy_withdrawals');
