-- What a version would decide upon past cases, beside the one in effect.
create table trials (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  policy uuid not null references policies (id),
  -- What is tried, as it stood then: a draft goes on changing.
  document jsonb not null,
  -- Null: the draft.
  version int,
  -- What it is compared with; null: nothing.
  against uuid references policy_versions (id),
  source text not null check (source in ('file', 'cases', 'persons', 'decisions')),
  -- Inputs that are taken for granted where they are not known.
  assumed jsonb not null default '{}',
  since timestamptz,
  state text not null check (state in ('running', 'done', 'failed')),
  total int not null,
  done int not null default 0,
  summary jsonb,
  made_by uuid,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index trials_by_policy on trials (workspace, policy, made_at desc);
create index trials_running on trials (made_at) where state = 'running';
call bind_to_workspace('trials');

-- The cases of a file, and of every trial what came out for those that differ.
create table trial_cases (
  trial uuid not null references trials (id) on delete cascade,
  workspace uuid not null references workspaces (id),
  place int not null,
  person uuid,
  label text,
  inputs jsonb not null,
  offered text[],
  offered_before text[],
  primary key (trial, place)
);
call bind_to_workspace('trial_cases');
