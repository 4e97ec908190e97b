create table if not exists policy_marks (
  generation UInt32,
  workspace UUID,
  policy UUID,
  version UUID,
  decision UUID,
  choice Nullable(UUID),
  sign Int8,
  mark LowCardinality(String),
  element LowCardinality(String),
  key String,
  origin LowCardinality(String),
  person Nullable(UUID),
  cost Float64,
  at DateTime64(3, 'UTC'),
  day Date
)
engine = MergeTree
partition by generation
order by (workspace, policy, mark, day, key, decision)
settings fsync_after_insert = 1, non_replicated_deduplication_window = 10000
;
create table if not exists daily_policy_marks (
  generation UInt32,
  workspace UUID,
  policy UUID,
  version UUID,
  mark LowCardinality(String),
  element LowCardinality(String),
  key String,
  day Date,
  n Int64,
  cost Float64
)
engine = SummingMergeTree((n, cost))
partition by generation
order by (workspace, policy, mark, day, version, element, key)
settings fsync_after_insert = 1, non_replicated_deduplication_window = 10000
;
create materialized view if not exists daily_policy_marks_feed to daily_policy_marks as
select generation, workspace, policy, version, mark, element, m.key as key, day,
  sum(toInt64(sign)) as n, sum(sign * m.cost) as cost
from policy_marks as m
group by generation, workspace, policy, version, mark, element, key, day
