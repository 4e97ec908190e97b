-- How often a run was begun: whoever works on an earlier attempt, though it lost its lock, can no longer write.
alter table theme_runs add column attempt integer not null default 0;
