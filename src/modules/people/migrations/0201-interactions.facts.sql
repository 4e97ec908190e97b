create table if not exists interactions (
  workspace UUID,
  id UUID,
  person UUID,
  kind LowCardinality(String),
  touchpoint Nullable(UUID),
  branch Nullable(UUID),
  channel LowCardinality(String),
  at DateTime64(3, 'UTC'),
  day Date,
  amount Nullable(Float64)
)
engine = ReplacingMergeTree
partition by toYear(day)
order by (workspace, person, at, id)
settings fsync_after_insert = 1, non_replicated_deduplication_window = 1000
