create table handbook_page (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60 and slug <> 'uusi'),
  audience text not null check (audience in ('resident', 'professional')),
  kind text not null check (kind in ('page', 'care-path')),
  state text not null check (state in ('draft', 'published', 'archived')),
  position int not null check (position between 0 and 9999),
  published_version int check (published_version >= 1),
  review_on date not null,
  reviewed_on date,
  owner_account uuid,
  national_hash text check (length(national_hash) <= 80),
  national_version int check (national_version >= 1),
  previous jsonb check (jsonb_typeof(previous) = 'object'),
  changed_at timestamptz not null,
  primary key (region_code, slug),
  check ((national_hash is null) = (national_version is null))
);
comment on table handbook_page is 'What a region has decided of its handbook''s pages; the words are in content_version (handbook-page). A national page without a row stands as it is.';
comment on column handbook_page.published_version is 'The version that readers see. Null: the national text, or nothing when there is none.';
comment on column handbook_page.reviewed_on is 'When somebody of the region last read it through and found it right.';
comment on column handbook_page.owner_account is 'Who answers for it. No foreign key: the page outlives accounts.';
comment on column handbook_page.national_hash is 'The national text that the region''s own was made of or last compared with; it is kept as content_version (handbook-national), national_version.';
comment on column handbook_page.previous is 'What the last act changed, for its undoing.';

alter table handbook_page enable row level security;
create policy region_only on handbook_page using (region_code = current_setting('polku.region', true)) with check (region_code = current_setting('polku.region', true));
