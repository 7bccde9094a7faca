-- Region tables: one region never sees another's rows.

create table region_setting (
  region_code text primary key check (region_code ~ '^[0-9]{2}$'),
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  updated_at timestamptz not null
);
comment on table region_setting is 'What a region has changed from the defaults: themes, languages, brand, contacts, host name.';
alter table region_setting enable row level security;
create policy region_only on region_setting
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));

create table feedback (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  subject_kind text not null check (subject_kind in ('service', 'organization', 'site')),
  subject_id uuid,
  kind text not null check (kind in ('wrong-fact', 'not-found', 'accessibility', 'other')),
  message text not null check (length(message) between 1 and 4000),
  reply_to text check (length(reply_to) <= 254),
  language text not null,
  received_at timestamptz not null,
  check ((subject_kind = 'site') = (subject_id is null))
);
comment on table feedback is 'What residents tell about the tray. reply_to is given only by those who want an answer.';
create index on feedback (region_code, received_at desc);
alter table feedback enable row level security;
create policy region_only on feedback
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));

-- Settings are public (they are what residents see), so a server may read all regions' at once. It is the only door.
create function list_region_settings() returns table (region_code text, settings jsonb)
  language sql stable security definer set search_path = public
  as 'select region_code, settings from region_setting';
revoke all on function list_region_settings() from public;
grant execute on function list_region_settings() to polku_app;
