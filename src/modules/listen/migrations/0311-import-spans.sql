-- When the imported voices were said: where to look for them.
alter table imports add column first_at timestamptz, add column last_at timestamptz;
