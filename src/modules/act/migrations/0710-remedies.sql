-- What was proposed and chosen for a person in their case, as its log tells it.
create table case_remedies (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  case_id uuid not null references cases (id),
  at timestamptz not null,
  by uuid,
  step text not null check (step in ('proposed', 'chosen', 'asked-for', 'approved', 'refused', 'done', 'failed')),
  decision uuid,
  choice uuid,
  -- What the remedies are called, in the languages of their policy.
  names jsonb not null,
  text text
);
create index case_remedies_by_case on case_remedies (case_id);
call bind_to_workspace('case_remedies');
