create table member_invitations (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  -- SHA-256 of the token in the link: who reads this table cannot join.
  token_hash text not null unique,
  email text not null,
  role text not null check (role in ('owner', 'manager', 'analyst', 'agent', 'viewer')),
  invited_by uuid references members (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references members (id),
  withdrawn_at timestamptz
);
create index member_invitations_open on member_invitations (workspace, id desc)
  where accepted_at is null and withdrawn_at is null;
call bind_to_workspace('member_invitations');

create table api_keys (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  name text not null,
  -- SHA-256 of the secret, and its last characters, by which its holder knows it again.
  secret_hash text not null unique,
  ending text not null,
  scopes text[] not null,
  made_by uuid references members (id),
  made_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references members (id)
);
create index api_keys_by_workspace on api_keys (workspace, id desc);
call bind_to_workspace('api_keys');
