-- What a region and its providers write themselves, for what PTV and the event registers lack. The content is in
-- content_version (subject own-entry); here is where each entry stands on its way to residents.

create table own_entry (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  kind text not null check (kind in ('service', 'event', 'place', 'tool')),
  state text not null check (state in ('draft', 'review', 'published', 'archived')),
  organization_id uuid references region_organization,
  version int not null check (version >= 1),
  published_version int check (published_version between 1 and version),
  published_at timestamptz,
  publish_at timestamptz,
  publish_version int check (publish_version between 1 and version),
  unpublish_at timestamptz,
  before_last jsonb check (jsonb_typeof(before_last) = 'object'),
  created_at timestamptz not null,
  created_by text not null check (length(created_by) between 1 and 200),
  updated_at timestamptz not null,
  updated_by text not null check (length(updated_by) between 1 and 200),
  check (state <> 'published' or published_version is not null),
  check (state <> 'archived' or published_version is null),
  check ((publish_at is null) = (publish_version is null)),
  check (unpublish_at is null or publish_at is null or publish_at < unpublish_at),
  check ((published_version is null) = (published_at is null))
);
comment on table own_entry is 'A region''s own service, event, place or self-care tool. Published ones stand in the register with source own-<region>.';
comment on column own_entry.organization_id is 'Whose it is; null is the county itself.';
comment on column own_entry.version is 'The newest version of the content: what writers see.';
comment on column own_entry.published_version is 'The version that residents see; null when they see none. Older than `version` while a new draft is being written.';
comment on column own_entry.publish_version is 'The version that a curator has accepted to be published at publish_at, whatever is written after it.';
comment on column own_entry.before_last is 'Where it stood before its last move, so that the move can be undone.';
create index on own_entry (region_code, state, kind);
create index on own_entry (organization_id);
create index on own_entry (publish_at) where publish_at is not null;
create index on own_entry (unpublish_at) where unpublish_at is not null;
alter table own_entry enable row level security;
create policy region_only on own_entry
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));

create table own_tool (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  published_at timestamptz not null
);
comment on table own_tool is 'A region''s own self-care tools as its residents see them, beside the national catalogue that is data of the program.';
create index on own_tool (region_code);
alter table own_tool enable row level security;
create policy region_only on own_tool
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));
