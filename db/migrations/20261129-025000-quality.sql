-- Quality and coverage: what the boards of the workspace count, and how it has changed from week to week.

alter table tray_entry
  add column given_in text[] not null default '{}',
  add column help text[] not null default '{}';
comment on column tray_entry.given_in is 'Languages it is given in (ISO 639-1); those it is written in when the source tells none.';
comment on column tray_entry.help is 'Of places: what help is there (PLACE_HELP).';

create table quality_snapshot (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  week date not null check (extract(isodow from week) = 1),
  municipality text check (municipality ~ '^[0-9]{3}$'),
  organization_id uuid,
  records integer not null check (records >= 0),
  on_tray integer not null check (on_tray between 0 and records),
  mean_score smallint check (mean_score between 0 and 100),
  grave integer not null check (grave >= 0),
  taken_on date not null,
  unique nulls not distinct (region_code, week, municipality, organization_id),
  check (municipality is null or organization_id is null)
);
comment on table quality_snapshot is 'How good the tray was in a week: of the whole region, of a municipality or of a provider.';
comment on column quality_snapshot.week is 'The Monday of the week; the newest day of a week stands for it.';
comment on column quality_snapshot.mean_score is 'Of what is on the tray; null when nothing is.';
comment on column quality_snapshot.grave is 'How many records on the tray have a grave check.';
alter table quality_snapshot enable row level security;
create policy region_only on quality_snapshot
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));
