-- Indicators of health and wellbeing with their values. Imported, shared by all regions.

create table indicator (like general_description including all);
comment on table indicator is 'What an indicator tells and how to read it. Which ones are read, and how, is curated with the program.';

create table indicator_region (like general_description including all);
alter table indicator_region
  add column kind text not null check (kind in ('municipality', 'wellbeingCounty', 'province', 'country', 'other')),
  add column category text not null,
  add column code text not null,
  add column member_of uuid[] not null,
  add column municipality text check (municipality ~ '^[0-9]{3}$'),
  add column merged_into text check (merged_into ~ '^[0-9]{3}$'),
  add column region_code text check (region_code ~ '^[0-9]{2}$'),
  add check (municipality is null or merged_into is null);
comment on table indicator_region is 'The areas that values are about, as the source numbers them.';
comment on column indicator_region.member_of is 'The wider areas it belongs to. No foreign key: sources name areas they do not list.';
comment on column indicator_region.municipality is 'The municipality of today that it is.';
comment on column indicator_region.merged_into is 'Of a municipality that has ended: the one of today in its place.';
comment on column indicator_region.region_code is 'The wellbeing services county that it is, where name and code both say so.';
create index on indicator_region (municipality) where removed_at is null and municipality is not null;
create index on indicator_region (region_code) where removed_at is null and region_code is not null;

create table indicator_value (
  indicator_id uuid not null references indicator (id),
  region_id uuid not null references indicator_region (id),
  year smallint not null check (year between 1900 and 2100),
  gender text not null check (gender in ('total', 'male', 'female')),
  value double precision check (abs(value) < 1e12),
  absolute_value double precision check (abs(absolute_value) < 1e12),
  primary key (indicator_id, region_id, year, gender)
);
comment on column indicator_value.value is 'Null: the source names the value and does not give it, as when too few people answered.';
create index on indicator_value (region_id);

create table indicator_value_set (
  indicator_id uuid primary key references indicator (id),
  hash text not null,
  years smallint[] not null,
  fetched_at timestamptz not null,
  doubted_hash text,
  doubted_at timestamptz,
  check ((doubted_hash is null) = (doubted_at is null))
);
comment on table indicator_value_set is 'The answer that the values of an indicator were last taken from.';
comment on column indicator_value_set.years is 'The years that were asked for.';
comment on column indicator_value_set.doubted_hash is 'An answer that lacks so much of what is held that nothing was taken away. The same answer on a later day is believed.';
