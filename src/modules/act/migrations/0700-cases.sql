-- The last number given in a workspace. Taken once for a batch of cases; a batch that fails leaves a gap.
create table case_numbers (
  workspace uuid primary key references workspaces (id),
  last bigint not null
);
call bind_to_workspace('case_numbers');

-- `owner`, `due_at`, `first_contact_at` and `closed_at` say what the records below come to, written with them in
-- one transaction: lists sort and filter by them, and a case is locked by its row while a record is added.
create table cases (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  number bigint not null,
  person uuid,
  touchpoint uuid,
  branch uuid,
  channel text not null,
  opened_at timestamptz not null,
  opened_by uuid,
  owner uuid,
  due_at timestamptz not null,
  first_contact_at timestamptz,
  closed_at timestamptz,
  unique (workspace, number)
);
create index cases_open_by_due on cases (workspace, due_at, id) where closed_at is null;
create index cases_closed_by_time on cases (workspace, closed_at desc, id desc) where closed_at is not null;
create index cases_by_time on cases (workspace, opened_at desc, id desc);
create index cases_by_person on cases (workspace, person, opened_at desc) where person is not null;
-- The clock is watched over all workspaces at once.
create index cases_due on cases (due_at) where closed_at is null;
call bind_to_workspace('cases');

-- What the person said, as it was when it joined the case. A voice is in one case at most; one that a member heard
-- elsewhere and wrote down has no score.
create table case_voices (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  case_id uuid not null references cases (id),
  score uuid unique,
  metric text,
  value real,
  category text,
  channel text not null,
  voice text,
  -- The voice in one spelling, to search in.
  searched text,
  locale text,
  at timestamptz not null,
  joined_at timestamptz not null
);
create index case_voices_by_case on case_voices (case_id, at desc);
call bind_to_workspace('case_voices');

-- Who took or was given the case; nobody where member is null.
create table case_assignments (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  case_id uuid not null references cases (id),
  at timestamptz not null,
  by uuid,
  member uuid
);
create index case_assignments_by_case on case_assignments (case_id);
call bind_to_workspace('case_assignments');

create table case_notes (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  case_id uuid not null references cases (id),
  at timestamptz not null,
  by uuid,
  text text not null
);
create index case_notes_by_case on case_notes (case_id);
call bind_to_workspace('case_notes');

-- `at` is when the person was spoken with, `written_at` when that was written down.
create table case_contacts (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  case_id uuid not null references cases (id),
  at timestamptz not null,
  by uuid,
  written_at timestamptz not null,
  channel text not null,
  direction text not null check (direction in ('outgoing', 'incoming')),
  outcome text not null,
  text text
);
create index case_contacts_by_case on case_contacts (case_id);
call bind_to_workspace('case_contacts');

-- The newest stands.
create table case_causes (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  case_id uuid not null references cases (id),
  at timestamptz not null,
  by uuid,
  kind text not null,
  text text
);
create index case_causes_by_case on case_causes (case_id);
call bind_to_workspace('case_causes');

create table case_closures (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  case_id uuid not null references cases (id),
  at timestamptz not null,
  by uuid,
  outcome text not null check (outcome in ('solved', 'cared-for', 'unreachable', 'mistaken')),
  told_customer boolean not null,
  text text
);
create index case_closures_by_case on case_closures (case_id);
call bind_to_workspace('case_closures');

create table case_reopenings (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  case_id uuid not null references cases (id),
  at timestamptz not null,
  by uuid,
  reason text not null,
  due_at timestamptz not null
);
create index case_reopenings_by_case on case_reopenings (case_id);
call bind_to_workspace('case_reopenings');

-- Which warnings of a clock were given: one of each kind for each deadline.
create table case_reminders (
  case_id uuid not null references cases (id),
  workspace uuid not null references workspaces (id),
  kind text not null check (kind in ('near-due', 'overdue')),
  due_at timestamptz not null,
  at timestamptz not null,
  primary key (case_id, kind, due_at)
);
call bind_to_workspace('case_reminders');

create table notices (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  member uuid not null,
  kind text not null,
  case_id uuid not null references cases (id),
  at timestamptz not null,
  read_at timestamptz
);
create index notices_by_member on notices (workspace, member, id desc);
create index notices_unread on notices (workspace, member) where read_at is null;
call bind_to_workspace('notices');
