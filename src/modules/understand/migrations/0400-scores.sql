create table scores (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  metric text not null,
  value real,
  response uuid unique,
  mention uuid unique,
  person uuid,
  touchpoint uuid,
  branch uuid,
  channel text not null,
  voice text,
  locale text,
  at timestamptz not null,
  check ((response is null) <> (mention is null))
);
create index scores_by_time on scores (workspace, metric, at desc, id desc);
create index scores_by_touchpoint on scores (workspace, touchpoint, at desc, id desc);
create index scores_by_person on scores (workspace, person, at desc) where person is not null;
call bind_to_workspace('scores');
