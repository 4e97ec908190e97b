-- A workspace's tree of topics. Its version changes with every change to its topics and with every lesson, so that each
-- process knows when what it has made ready is old. Drawn from a sequence, a number comes back not even after a rollback.
create sequence tree_versions as integer;
create table topic_trees (
  workspace uuid primary key references workspaces (id),
  version integer not null
);
call bind_to_workspace('topic_trees');

create table topics (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  key text not null,
  parent text,
  names jsonb not null,
  phrases jsonb not null,
  position integer not null,
  archived_at timestamptz,
  unique (workspace, key)
);
call bind_to_workspace('topics');

-- What was read out of a voice. `topics` is what the voice speaks of and where; `topic_keys` are those and the topics
-- above them, to find it by. `told` is what facts were told of it, so that they can be told the very same to take it back.
create table readings (
  voice uuid primary key references scores (id),
  workspace uuid not null references workspaces (id),
  at timestamptz not null,
  language text not null,
  label text not null check (label in ('positive', 'neutral', 'negative')),
  score real not null,
  probability real not null,
  sure boolean not null,
  corrected boolean not null,
  topics jsonb not null,
  topic_keys text[] not null,
  emotion jsonb,
  intents jsonb not null,
  urgency real not null,
  leaving real not null,
  sarcasm real not null,
  abuse real not null,
  noise text,
  key_phrases jsonb not null,
  names jsonb not null,
  pii jsonb not null,
  by text not null,
  told jsonb,
  model text not null,
  tree integer not null
);
create index readings_by_time on readings (workspace, at desc, voice desc);
create index readings_by_topic on readings using gin (topic_keys);
create index readings_by_version on readings (workspace, model, tree);
call bind_to_workspace('readings');

-- What members taught: of a voice or of an example in their own words, that it is or is not about a topic; or how a
-- voice is meant.
create table lessons (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  voice uuid references scores (id),
  example text,
  topic text,
  verdict text check (verdict in ('is', 'is-not')),
  sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
  at timestamptz not null,
  by uuid,
  undone_at timestamptz,
  undone_by uuid,
  check ((voice is null) <> (example is null)),
  check ((topic is null) = (verdict is null) and (topic is null) <> (sentiment is null))
);
create index lessons_by_time on lessons (workspace, id desc);
create index lessons_by_voice on lessons (voice) where undone_at is null;
call bind_to_workspace('lessons');

-- Reading history again: voices in the order of their ids, up to `last`.
create table renewals (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  total integer not null,
  done integer not null,
  changed integer not null,
  last uuid,
  started_at timestamptz not null,
  started_by uuid,
  ended_at timestamptz
);
create unique index renewals_under_way on renewals (workspace) where ended_at is null;
create index renewals_by_time on renewals (workspace, id desc);
call bind_to_workspace('renewals');
