-- How strongly, and of which topics; what was thrown away has neither.
alter table second_opinions add column score real;
alter table second_opinions add column topics jsonb not null default '[]';

-- What the day has cost a workspace and come to. After a failure nothing is asked until `rest_until`, each time later.
create table second_opinion_days (
  workspace uuid primary key references workspaces (id),
  day date not null,
  asked integer not null default 0,
  answered integer not null default 0,
  refused integer not null default 0,
  failed integer not null default 0,
  failures integer not null default 0,
  rest_until timestamptz
);
call bind_to_workspace('second_opinion_days');
