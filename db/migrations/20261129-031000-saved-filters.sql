-- Views of the work list that a person has named for themselves.

create table saved_filter (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 500),
  created_at timestamptz not null,
  removed_at timestamptz
);
comment on table saved_filter is 'A named view of the work list, seen by the person who named it.';
comment on column saved_filter.query is 'The address''s query without the question mark.';
comment on column saved_filter.removed_at is 'Kept until the next one is saved, so that removing can be undone.';
create index on saved_filter (region_code, account_id);
create index on saved_filter (account_id);
alter table saved_filter enable row level security;
create policy region_only on saved_filter
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));
