-- Links by which who forgot their password sets another. A user belongs to no workspace, so neither do these rows: no
-- workspace's transaction sees them.
create table password_resets (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  -- SHA-256 of the token in the link: who reads this table cannot set a password.
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_by_user on password_resets (user_id, created_at);
create index password_resets_by_age on password_resets (expires_at);
alter table password_resets enable row level security;
alter table password_resets force row level security;
create policy own on password_resets using (current_setting('hamdel.system', true) = 'on');
