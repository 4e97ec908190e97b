-- Who can sign in. A user may be a member of several workspaces, so these rows belong to none of them.
create table users (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- How a user proves who they are: a password here, a provider of sign-in elsewhere.
create table user_accounts (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index user_accounts_by_user on user_accounts (user_id);

create table user_sessions (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index user_sessions_by_user on user_sessions (user_id);

create table user_verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index user_verifications_by_identifier on user_verifications (identifier);

-- How often a password was tried lately, by account and by address; shared by every process.
create table sign_in_attempts (
  key text primary key,
  attempts integer not null,
  since timestamptz not null
);
create index sign_in_attempts_by_age on sign_in_attempts (since);

-- What Hamdel made for itself and every process must share, such as what signs the sessions.
create table secrets (
  name text primary key,
  value text not null
);
alter table secrets enable row level security;
alter table secrets force row level security;
create policy own on secrets using (current_setting('hamdel.system', true) = 'on');

-- Who works in a workspace. Here and not downstream, because whoever asks for a case's owner or a department's lead
-- needs the name; the module govern decides who is one.
create table members (
  id uuid primary key,
  workspace uuid not null,
  -- Null for who cannot sign in, such as the members of the made-up company.
  user_id uuid references users (id),
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'manager', 'analyst', 'agent', 'viewer')),
  joined_at timestamptz not null,
  -- Kept after they have gone: what they did carries their name.
  left_at timestamptz,
  unique (workspace, user_id)
);
create index members_by_user on members (user_id, joined_at) where left_at is null;
call bind_to_workspace('members');
