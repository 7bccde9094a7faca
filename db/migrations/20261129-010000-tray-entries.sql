-- The tray as those who work on it see it: one row for each record that concerns the region, on the tray or off it.

create table tray_entry (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  kind text not null check (kind in ('service', 'event', 'place', 'tool')),
  id uuid not null,
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  source text not null check (source <> ''),
  source_id text not null check (source_id <> ''),
  organization_id uuid,
  organization jsonb check (jsonb_typeof(organization) = 'object'),
  municipalities text[] not null,
  is_nationwide boolean not null,
  languages text[] not null,
  themes text[] not null,
  needs text[] not null,
  is_on boolean not null,
  off_code text check (length(off_code) <= 40),
  off_detail text check (length(off_detail) <= 500),
  is_curated boolean not null,
  next_time timestamptz,
  modified_at timestamptz,
  fetched_at timestamptz,
  score smallint not null check (score between 0 and 100),
  checks jsonb not null check (jsonb_typeof(checks) = 'array'),
  hash text not null,
  refreshed_at timestamptz not null,
  primary key (region_code, kind, id),
  check (is_on = (off_code is null))
);
comment on table tray_entry is 'Written anew after each build of the region''s index; made of the register and of what curators have said, so it may be emptied at any time.';
comment on column tray_entry.languages is 'Languages that the record''s own texts are written in: fi, sv, en.';
comment on column tray_entry.off_code is 'Why it is not on the tray; null when it is.';
comment on column tray_entry.next_time is 'Of events: when it next takes place.';
comment on column tray_entry.score is 'Quality, 0–100: what the checks leave of a hundred.';
comment on column tray_entry.checks is 'What is wrong with the record: [{code, severity, values}], the gravest first.';
create index on tray_entry (region_code, is_on, kind);
create index on tray_entry (region_code, organization_id);
alter table tray_entry enable row level security;
create policy region_only on tray_entry
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));
