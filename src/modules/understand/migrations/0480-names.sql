-- Changes whenever what the company's lists name does, so that each process knows when the names it looks for are old.
alter table topic_trees add column names integer not null default 0;

-- Few voices name anything: those that do are found without the others.
create index readings_by_names on readings (workspace, at) where names <> '[]';
