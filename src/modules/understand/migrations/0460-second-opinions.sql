-- What a model elsewhere, which the company named, said of voices that our own was unsure of; null where it gave no
-- answer that can be used. Each voice is asked about once.
create table second_opinions (
  voice uuid primary key references scores (id),
  workspace uuid not null references workspaces (id),
  label text check (label in ('positive', 'neutral', 'negative')),
  model text not null,
  at timestamptz not null
);
create index second_opinions_by_time on second_opinions (workspace, at);
call bind_to_workspace('second_opinions');
create index readings_unsure on readings (workspace, at desc, voice desc) where not sure;
