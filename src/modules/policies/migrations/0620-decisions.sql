-- Every decision that was made, with what it was made from. `offered` and `withheld` hold the remedies in the order of fit
-- as they were then; `fired` the rules by decision; `results` what each decision of the graph came to.
create table policy_decisions (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  policy uuid not null,
  version uuid not null,
  origin text not null check (origin in ('case', 'voice', 'help', 'api')),
  person uuid,
  case_id uuid,
  score uuid,
  at timestamptz not null,
  by uuid,
  inputs jsonb not null,
  results jsonb not null,
  fired jsonb not null,
  offered jsonb not null,
  withheld jsonb not null,
  faults jsonb not null
);
create index policy_decisions_by_time on policy_decisions (workspace, id desc);
create index policy_decisions_by_policy on policy_decisions (workspace, policy, id desc);
create index policy_decisions_by_person on policy_decisions (workspace, person, id desc) where person is not null;
create index policy_decisions_by_case on policy_decisions (case_id, id desc) where case_id is not null;
-- A voice is decided upon once by each policy.
create unique index policy_decisions_by_score on policy_decisions (score, policy) where score is not null;
call bind_to_workspace('policy_decisions');

-- A remedy that was chosen. `state` says what the records below come to, written with them in one transaction: limits
-- count by it and lists filter by it.
create table remedy_choices (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  decision uuid not null references policy_decisions (id),
  policy uuid not null,
  version uuid not null,
  remedy text not null,
  person uuid,
  case_id uuid,
  origin text not null,
  cost double precision,
  worth double precision,
  slot text,
  text text,
  at timestamptz not null,
  by uuid,
  state text not null check (state in ('waiting', 'refused', 'given', 'done', 'failed'))
);
create index remedy_choices_by_decision on remedy_choices (decision);
-- Of one decision a remedy is taken once.
create unique index remedy_choices_taken on remedy_choices (decision, remedy) where state not in ('refused', 'failed');
create index remedy_choices_by_time on remedy_choices (workspace, id desc);
create index remedy_choices_waiting on remedy_choices (workspace, id) where state = 'waiting';
create index remedy_choices_by_person on remedy_choices (workspace, person, policy, remedy, at desc)
  where person is not null and state not in ('refused', 'failed');
create index remedy_choices_by_case on remedy_choices (case_id) where case_id is not null;
call bind_to_workspace('remedy_choices');

create table remedy_approvals (
  choice uuid primary key references remedy_choices (id),
  workspace uuid not null references workspaces (id),
  at timestamptz not null,
  by uuid,
  is_approved boolean not null,
  text text
);
call bind_to_workspace('remedy_approvals');

-- The newest stands.
create table remedy_outcomes (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  choice uuid not null references remedy_choices (id),
  at timestamptz not null,
  by uuid,
  result text not null check (result in ('done', 'failed')),
  text text
);
create index remedy_outcomes_by_choice on remedy_outcomes (choice, id desc);
call bind_to_workspace('remedy_outcomes');

-- With what the questions to a company's own systems are signed.
create table check_secrets (
  workspace uuid primary key references workspaces (id),
  secret text not null,
  at timestamptz not null
);
call bind_to_workspace('check_secrets');
