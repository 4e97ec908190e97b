-- One search for themes: queued, at work, done or failed. What it found is shown only once it is done.
create table theme_runs (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  state text not null check (state in ('queued', 'working', 'done', 'failed')),
  why text not null check (why in ('asked', 'weekly')),
  member uuid,
  first_day date not null,
  last_day date not null,
  progress real not null default 0,
  stage text,
  recent_weeks integer,
  comments integer,
  themed integer,
  themes integer,
  -- All comments a week, the first week first.
  weeks jsonb,
  failure jsonb,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
create index theme_runs_by_time on theme_runs (workspace, id desc);
create unique index theme_runs_under_way on theme_runs (workspace) where state in ('queued', 'working');
-- However many processes think of it, a week is searched once.
create unique index theme_runs_weekly on theme_runs (workspace, last_day) where why = 'weekly';
call bind_to_workspace('theme_runs');

-- A theme is the same from run to run; what is found of it each time stands in theme_findings.
create table themes (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  first_run uuid not null references theme_runs (id) on delete cascade,
  first_seen date not null,
  -- The key of the topic that a member made of it.
  topic text
);
create index themes_by_workspace on themes (workspace);
create index themes_by_first_run on themes (first_run);
call bind_to_workspace('themes');

create table theme_findings (
  run uuid not null references theme_runs (id) on delete cascade,
  theme uuid not null references themes (id) on delete cascade,
  workspace uuid not null,
  position integer not null,
  name text not null,
  wordings jsonb not null,
  language text not null,
  words jsonb not null,
  signature jsonb not null,
  state text not null,
  size integer not null,
  share real not null,
  change jsonb not null,
  weeks jsonb not null,
  sentiment jsonb,
  touchpoints jsonb not null,
  topics jsonb not null,
  coherence real not null,
  typical jsonb not null,
  primary key (run, theme)
);
create index theme_findings_by_theme on theme_findings (theme, run desc);
call bind_to_workspace('theme_findings');

-- The voices of a theme, with the stretch of their text that put them there; those of earlier runs are not kept.
create table theme_voices (
  run uuid not null,
  theme uuid not null,
  voice uuid not null,
  workspace uuid not null,
  at timestamptz not null,
  span_start integer not null,
  span_end integer not null,
  primary key (run, theme, voice),
  foreign key (run, theme) references theme_findings (run, theme) on delete cascade
);
create index theme_voices_by_time on theme_voices (run, theme, at desc, voice desc);
call bind_to_workspace('theme_voices');
