-- How urgent the most urgent voice of a case is, from 0 to 1; lists put those that press before the others.
alter table cases add column urgency real not null default 0;
create index cases_open_by_urgency on cases (workspace, (urgency < 0.5), due_at, id) where closed_at is null;
