create table surveys (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  -- Unique over all workspaces: it is the public address.
  slug text not null unique,
  document jsonb not null,
  created_at timestamptz not null,
  edited_at timestamptz not null
);
create index surveys_by_workspace on surveys (workspace, id desc);
call bind_to_workspace('surveys');

-- Never updated: an answer is read for ever as the question was put.
create table survey_versions (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  survey uuid not null references surveys (id),
  number integer not null,
  document jsonb not null,
  published_at timestamptz not null,
  published_by uuid,
  unique (survey, number)
);
call bind_to_workspace('survey_versions');
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger immutable before update on survey_versions for each row execute function refuse_change();

create table survey_closures (
  survey uuid primary key references surveys (id),
  workspace uuid not null references workspaces (id),
  closed_at timestamptz not null,
  closed_by uuid
);
call bind_to_workspace('survey_closures');

create table invitations (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  token text not null unique,
  survey uuid not null references surveys (id),
  person uuid references persons (id),
  touchpoint uuid references touchpoints (id),
  branch uuid references branches (id),
  channel text,
  context jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz,
  -- The response; without a foreign key, so that either may be erased alone.
  answered uuid
);
create index invitations_by_survey on invitations (survey, id desc);
create index invitations_by_person on invitations (person) where person is not null;
call bind_to_workspace('invitations');

-- Few indexes and few foreign keys: every one is paid for with each answer. The version's key stands for the survey's
-- and the workspace's.
create table responses (
  id uuid primary key,
  workspace uuid not null,
  survey uuid not null,
  version uuid not null references survey_versions (id),
  person uuid references persons (id),
  channel text not null,
  touchpoint uuid references touchpoints (id),
  branch uuid references branches (id),
  submission uuid not null,
  answers jsonb not null,
  locale text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  source text not null,
  external_id text,
  unique (survey, submission)
);
create unique index responses_by_source on responses (workspace, source, external_id) where external_id is not null;
create index responses_by_person on responses (person) where person is not null;
call bind_to_workspace('responses');

create table mentions (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  source text not null,
  external_id text,
  text text not null,
  rating numeric(4, 2) check (rating between 0 and 10),
  channel text not null,
  touchpoint uuid references touchpoints (id),
  branch uuid references branches (id),
  person uuid references persons (id),
  reply text,
  details jsonb not null default '{}',
  at timestamptz not null,
  received_at timestamptz not null,
  unique (workspace, source, external_id)
);
create index mentions_by_person on mentions (person) where person is not null;
call bind_to_workspace('mentions');
