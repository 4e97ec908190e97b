create table policies (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  slug text not null,
  -- As in the draft, so that lists need not read whole regulations.
  name jsonb not null,
  -- Name and slug in one spelling, to search in.
  searched text not null,
  created_at timestamptz not null,
  created_by uuid,
  unique (workspace, slug)
);
create index policies_by_workspace on policies (workspace, id desc);
call bind_to_workspace('policies');

-- Documents are json and not jsonb: a model that was imported is exported with the order it had.
create table policy_drafts (
  policy uuid primary key references policies (id),
  workspace uuid not null references workspaces (id),
  -- A save names the revision it edits: of two who edit the same, the second is told.
  revision integer not null,
  document json not null,
  proof json not null,
  edited_at timestamptz not null,
  edited_by uuid
);
call bind_to_workspace('policy_drafts');

-- Never updated: a decision is explained for ever by the version that made it.
create table policy_versions (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  policy uuid not null references policies (id),
  number integer not null,
  document json not null,
  proof json not null,
  note text not null,
  submitted_at timestamptz not null,
  submitted_by uuid,
  unique (policy, number)
);
call bind_to_workspace('policy_versions');
create trigger immutable before update on policy_versions for each row execute function refuse_change();

-- The newest counts.
create table policy_reviews (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  version uuid not null references policy_versions (id),
  verdict text not null check (verdict in ('approved', 'returned')),
  words text not null,
  at timestamptz not null,
  by uuid
);
create index policy_reviews_by_version on policy_reviews (version, id desc);
call bind_to_workspace('policy_reviews');

-- In effect at a moment is the version of the publication that was made last of those whose time holds the moment.
create table policy_publications (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  policy uuid not null references policies (id),
  version uuid not null references policy_versions (id),
  effective_from timestamptz not null,
  effective_until timestamptz check (effective_until > effective_from),
  -- It brought an older version back.
  is_rollback boolean not null,
  -- Why what could not be proven was accepted; null where all was proven.
  accepted_unproven text,
  published_at timestamptz not null,
  published_by uuid
);
create index policy_publications_by_policy on policy_publications (policy, id desc);
call bind_to_workspace('policy_publications');
create trigger immutable before update on policy_publications for each row execute function refuse_change();

create table policy_archivings (
  policy uuid primary key references policies (id),
  workspace uuid not null references workspaces (id),
  at timestamptz not null,
  by uuid
);
call bind_to_workspace('policy_archivings');

create table policy_comments (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  policy uuid not null references policies (id),
  -- What it is about: a decision, a rule, a column, a cell; empty: the whole.
  place jsonb not null,
  -- Of which version it speaks; null: of the draft.
  version integer,
  text text not null,
  at timestamptz not null,
  by uuid
);
create index policy_comments_by_policy on policy_comments (policy, id desc);
call bind_to_workspace('policy_comments');

create table policy_comment_resolutions (
  comment uuid primary key references policy_comments (id),
  workspace uuid not null references workspaces (id),
  at timestamptz not null,
  by uuid
);
call bind_to_workspace('policy_comment_resolutions');
