create table if not exists scores (
  generation UInt32,
  workspace UUID,
  score UUID,
  metric LowCardinality(String),
  value Float32,
  person Nullable(UUID),
  touchpoint Nullable(UUID),
  branch Nullable(UUID),
  channel LowCardinality(String),
  at DateTime64(3, 'UTC'),
  day Date
)
engine = MergeTree
partition by generation
order by (workspace, metric, day, score)
settings fsync_after_insert = 1, non_replicated_deduplication_window = 10000
;
create table if not exists daily_scores (
  generation UInt32,
  workspace UUID,
  metric LowCardinality(String),
  dimension LowCardinality(String),
  member String,
  day Date,
  n UInt64,
  promoters UInt64,
  detractors UInt64,
  sum Float64,
  squares Float64
)
engine = SummingMergeTree((n, promoters, detractors, sum, squares))
partition by generation
order by (workspace, metric, dimension, day, member)
settings fsync_after_insert = 1, non_replicated_deduplication_window = 10000
;
create materialized view if not exists daily_scores_feed to daily_scores as
select generation, workspace, metric, along.1 as dimension, along.2 as member, day, count() as n,
  countIf(value >= 9) as promoters, countIf(value < 7) as detractors,
  sum(toFloat64(value)) as sum, sum(toFloat64(value) * value) as squares
from scores
array join [
  ('all', ''),
  ('touchpoint', ifNull(toString(touchpoint), '')),
  ('branch', ifNull(toString(branch), '')),
  ('channel', toString(channel))
] as along
group by generation, workspace, metric, dimension, member, day
