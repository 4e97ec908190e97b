create table if not exists generations (reaction LowCardinality(String), generation UInt32, at DateTime default now())
engine = MergeTree order by reaction settings fsync_after_insert = 1
