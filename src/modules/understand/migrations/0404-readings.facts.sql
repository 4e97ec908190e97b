create table if not exists voice_topics (
  generation UInt32,
  workspace UUID,
  voice UUID,
  sign Int8,
  topic LowCardinality(String),
  label LowCardinality(String),
  sentiment Float32,
  urgent UInt8,
  leaving UInt8,
  metric LowCardinality(String),
  value Nullable(Float32),
  touchpoint Nullable(UUID),
  branch Nullable(UUID),
  channel LowCardinality(String),
  at DateTime64(3, 'UTC'),
  day Date
)
engine = MergeTree
partition by generation
order by (workspace, topic, day, voice)
settings fsync_after_insert = 1, non_replicated_deduplication_window = 10000
;
create table if not exists daily_topics (
  generation UInt32,
  workspace UUID,
  topic LowCardinality(String),
  metric LowCardinality(String),
  touchpoint String,
  branch String,
  channel LowCardinality(String),
  day Date,
  n Int64,
  positive Int64,
  negative Int64,
  urgent Int64,
  leaving Int64,
  sum Float64,
  squares Float64,
  promoters Int64,
  passives Int64,
  detractors Int64
)
engine = SummingMergeTree((n, positive, negative, urgent, leaving, sum, squares, promoters, passives, detractors))
partition by generation
order by (workspace, topic, day, touchpoint, branch, channel, metric)
settings fsync_after_insert = 1, non_replicated_deduplication_window = 10000
;
create materialized view if not exists daily_topics_feed to daily_topics as
select generation, workspace, topic, metric, ifNull(toString(v.touchpoint), '') as touchpoint,
  ifNull(toString(v.branch), '') as branch, channel, day,
  sum(toInt64(sign)) as n, sum(sign * (label = 'positive')) as positive, sum(sign * (label = 'negative')) as negative,
  sum(sign * toInt64(v.urgent)) as urgent, sum(sign * toInt64(v.leaving)) as leaving,
  sum(sign * toFloat64(sentiment)) as sum, sum(sign * toFloat64(sentiment) * sentiment) as squares,
  sum(sign * ifNull(metric = 'nps' and value >= 9, 0)) as promoters,
  sum(sign * ifNull(metric = 'nps' and value >= 7 and value < 9, 0)) as passives,
  sum(sign * ifNull(metric = 'nps' and value < 7, 0)) as detractors
from voice_topics as v
group by generation, workspace, topic, metric, touchpoint, branch, channel, day
