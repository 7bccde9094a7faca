-- What residents share with a professional: locked in the browser before it comes, and forgotten when its time is over.

create table share (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  lookup_hash text not null check (lookup_hash ~ '^[A-Za-z0-9_-]{43}$'),
  manage_hash text not null check (manage_hash ~ '^[A-Za-z0-9_-]{43}$'),
  ciphertext bytea check (octet_length(ciphertext) between 17 and 65536),
  iv bytea check (octet_length(iv) = 12),
  openings_allowed text not null check (openings_allowed in ('once', 'until-revoked')),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (region_code, lookup_hash),
  check ((ciphertext is null) = (iv is null)),
  check (revoked_at is null or ciphertext is null)
);
comment on table share is 'Ciphertext that only the code in the resident''s hands opens. Whole rows go when expires_at has passed.';
comment on column share.lookup_hash is 'SHA-256 of the lookup id that browsers derive from the code.';
comment on column share.manage_hash is 'SHA-256 of the token by which the resident''s own browser asks how it went and takes it back.';
comment on column share.ciphertext is 'AES-GCM of the shared thing; null once it has been opened for the last time or taken back.';
create index on share (region_code, expires_at);
alter table share enable row level security;
create policy region_only on share
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));

create table share_opening (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  lookup_hash text not null,
  opened_at timestamptz not null,
  organization text not null check (length(organization) between 1 and 120),
  is_verified boolean not null,
  foreign key (region_code, lookup_hash) references share on delete cascade
);
comment on table share_opening is 'Who has opened a share, told to the resident alone.';
comment on column share_opening.is_verified is 'False: the opener only said so.';
create index on share_opening (region_code, lookup_hash, opened_at);
alter table share_opening enable row level security;
create policy region_only on share_opening
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));
