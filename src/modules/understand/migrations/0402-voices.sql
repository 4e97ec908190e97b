-- Voices of every metric through time, and those of one branch.
create index scores_by_day on scores (workspace, at desc, id desc);
create index scores_by_branch on scores (workspace, branch, at desc, id desc) where branch is not null;
