-- The namespace of the draft's model: by it models that import this one find it.
alter table policies add column namespace text not null default '';
create index policies_by_namespace on policies (workspace, md5(namespace), id desc);
