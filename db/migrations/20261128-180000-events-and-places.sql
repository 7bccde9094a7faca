-- What happens and where: events with their times, and places. Imported, shared by all regions.

create table event (like general_description including all);
alter table event
  add column series_id uuid,
  add column municipalities text[] not null,
  add column is_online boolean not null,
  add column place_ids uuid[] not null,
  add column repeats_until date;
comment on table event is 'Events, courses, groups and volunteering. One time of a series is an event of its own when its source says so.';
comment on column event.series_id is 'The event whose time this is. No foreign key: sources may publish the parts before the whole, or without it.';
comment on column event.municipalities is 'Codes of the municipalities where it takes place; empty when it is online or nobody knows.';
comment on column event.repeats_until is 'The last day up to which occurrences have been made; null when the schedule does not go on by itself.';
create index on event using gin (municipalities) where removed_at is null;
create index on event using gin (place_ids) where removed_at is null;
create index on event (id) where is_online and removed_at is null;
create index on event (series_id) where removed_at is null;
create index on event (repeats_until) where removed_at is null and repeats_until is not null;

create table event_occurrence (
  event_id uuid not null references event (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz,
  is_all_day boolean not null,
  status text not null check (status in ('scheduled', 'cancelled', 'postponed', 'rescheduled', 'soldOut')),
  primary key (event_id, starts_at),
  check (ends_at is null or ends_at > starts_at)
);
comment on table event_occurrence is 'The times of each event, made 400 days ahead when it is saved and further every night.';
create index on event_occurrence (starts_at);

create table place (like general_description including all);
alter table place
  add column municipality text,
  add column is_for_tray boolean not null;
comment on table place is 'Sports sites, libraries, meeting places and venues. Service locations of PTV are service channels.';
comment on column place.is_for_tray is 'False: the register keeps it, residents do not see it.';
create index on place (municipality) where removed_at is null;
create index on event (coalesce(series_id, id), id) where removed_at is null;
create index on event ((content->>'umbrellaId')) where removed_at is null and content->>'umbrellaId' is not null;
