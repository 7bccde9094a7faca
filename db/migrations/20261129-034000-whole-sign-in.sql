-- Providers sign people out behind the browser's back, lost keys are replaced, and a provider may stand in the operator's own network.

alter table session add column provider_session text check (provider_session ~ '^[A-Za-z0-9_-]{43}$');
comment on column session.provider_session is 'A hash of the provider''s issuer and its own session''s id (sid), by which it tells that the session is over there.';
create index on session (issuer) where ended_at is null;

comment on table spent_challenge is 'What is good once and has been used: what sign-in keys have answered to, and hashes of the ids of providers'' requests to sign out. Kept until it would have expired anyway.';

alter table identity_provider add column inner_allowed boolean not null default false;
comment on column identity_provider.inner_allowed is 'Whether its addresses may lead into the installation''s own network. Said on the command line only, and forgotten when the issuer changes.';

create table key_letter (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  token_hash text not null unique check (token_hash ~ '^[A-Za-z0-9_-]{43}$'),
  account_id uuid not null references account on delete cascade,
  sent_by text not null check (length(sent_by) between 1 and 200),
  created_at timestamptz not null,
  sent_at timestamptz,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  check (used_at is null or revoked_at is null)
);
comment on table key_letter is 'One-time links to people who have lost their sign-in keys. The token is only in the letter; here is its SHA-256.';
comment on column key_letter.sent_by is 'An account''s id, or the name of a program. The link works only while the sender may still send it.';
create index on key_letter (account_id);
-- A person has one good letter of a region: a new one takes the place of the old.
create unique index key_letter_one_open on key_letter (region_code, account_id) where used_at is null and revoked_at is null;

alter table key_letter enable row level security;
create policy region_only on key_letter using (region_code = current_setting('polku.region', true)) with check (region_code = current_setting('polku.region', true));

-- A session's roles. What an organization's directory tells holds when the directory itself has let the person in: with a key of
-- their own they have what people have given them, for the directory is not asked then and may have closed its door.
create function list_session_grants(account uuid, way text)
  returns table (region_code text, role text, organization_id uuid, organization_name jsonb)
  language sql stable security definer set search_path = public
  as $$
    select g.region_code, g.role, g.organization_id, o.name
    from role_grant g left join region_organization o on o.id = g.organization_id
    where g.account_id = account and (o.id is null or o.ended_at is null) and (way <> 'passkey' or g.origin <> 'claims')
  $$;
revoke all on function list_session_grants(uuid, text) from public;
grant execute on function list_session_grants(uuid, text) to polku_app;
