-- The page on which a company's customers find what can be done for them; its name in the address is its own among all workspaces.
create table help_pages (
  workspace uuid primary key references workspaces (id),
  slug text not null unique,
  intro jsonb not null default '{}',
  is_open boolean not null
);
call bind_to_workspace('help_pages');

-- What the company's systems tell of its orders, so that a customer need not be asked for it.
create table orders (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  number text not null,
  person uuid,
  -- How the customer shows that it is theirs: digits alone, and in small letters.
  phone text,
  email text,
  facts jsonb not null default '{}',
  told_at timestamptz not null,
  unique (workspace, number)
);
call bind_to_workspace('orders');

-- A door of its own for one customer: who they are and what is known is not asked again.
create table help_links (
  id uuid primary key,
  workspace uuid not null references workspaces (id),
  secret_hash text not null unique,
  policy uuid references policies (id),
  person uuid,
  order_id uuid references orders (id),
  -- Inputs by name.
  known jsonb not null default '{}',
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index help_links_by_time on help_links (workspace, made_at desc);
call bind_to_workspace('help_links');

-- The address under which a customer comes back to what was decided for them.
create table help_answers (
  decision uuid primary key,
  workspace uuid not null references workspaces (id),
  secret_hash text not null unique,
  -- Whoever came through a door of their own is known; others are asked how they can be reached.
  is_known boolean not null,
  at timestamptz not null
);
call bind_to_workspace('help_answers');
