-- How the tray is used, as numbers that tell of no person; and whose a thing on the tray is.

create table entry_use (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  day date not null,
  kind text not null check (kind in ('service', 'event', 'place', 'tool')),
  entry_id uuid not null,
  use text not null check (use in ('shown', 'opened', 'handed')),
  count int not null check (count > 0),
  primary key (region_code, day, kind, entry_id, use)
);
comment on table entry_use is 'Counts by Finnish day. Nothing tells who, from where or in what order.';
create index on entry_use (region_code, kind, entry_id);

create table entry_word (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  month date not null,
  kind text not null check (kind in ('service', 'event', 'place', 'tool')),
  entry_id uuid not null,
  word text not null check (length(word) between 1 and 40 and word !~ '[0-9@]'),
  is_need boolean not null,
  count int not null check (count > 0),
  primary key (region_code, month, kind, entry_id, is_need, word)
);
comment on table entry_word is 'Words of searches that led to a thing, kept only when at least five searches of the same day had the word; and ids of needs.';
create index on entry_word (region_code, kind, entry_id);

create table entry_claim (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  organization_id uuid not null references region_organization on delete cascade,
  kind text not null check (kind in ('service', 'event', 'place', 'tool')),
  entry_id uuid not null,
  state text not null check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
  reason text check (length(reason) between 1 and 500),
  asked_by text not null check (length(asked_by) between 1 and 200),
  asked_at timestamptz not null,
  decided_by text check (length(decided_by) between 1 and 200),
  decided_at timestamptz,
  check ((decided_at is null) = (state = 'waiting')),
  check (state <> 'refused' or reason is not null)
);
comment on table entry_claim is 'An organization says that a thing on the tray is its own; a curator agrees or not.';
create index on entry_claim (organization_id);
create unique index on entry_claim (region_code, kind, entry_id, organization_id) where state in ('waiting', 'approved');

do $$
declare name text;
begin
  foreach name in array array['entry_use', 'entry_word', 'entry_claim'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy region_only on %I using (region_code = current_setting(''polku.region'', true)) with check (region_code = current_setting(''polku.region'', true))', name);
  end loop;
end $$;
