-- How a region's people sign in with the accounts of their own organizations.

create table identity_provider (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  kind text not null check (kind in ('oidc', 'saml')),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  issuer text not null check (length(issuer) between 1 and 500),
  client_id text check (length(client_id) between 1 and 500),
  client_secret text check (length(client_secret) <= 4000),
  scopes text not null check (length(scopes) <= 500),
  claim_mapping jsonb not null check (jsonb_typeof(claim_mapping) = 'object'),
  organization_id uuid references region_organization,
  is_enabled boolean not null default false,
  saml jsonb check (jsonb_typeof(saml) = 'object'),
  private_key text check (length(private_key) <= 40000),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null check (length(changed_by) between 1 and 200),
  primary key (region_code, key),
  -- One issuer's people get their roles from one mapping.
  unique (region_code, issuer),
  check ((kind = 'oidc') = (client_id is not null)),
  check ((kind = 'saml') = (saml is not null))
);
comment on table identity_provider is 'An organization''s own sign-in (OpenID Connect or SAML 2.0) that a region''s people may use.';
comment on column identity_provider.issuer is 'Exact: the iss of OpenID Connect, the entityID of SAML.';
comment on column identity_provider.client_secret is 'Sealed (AES-256-GCM) under a key derived from POLKU_SECRET; so is private_key.';
comment on column identity_provider.organization_id is 'Whose people they are; null is the county itself.';
create index on identity_provider (organization_id);

create table sign_in_attempt (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  id_hash text not null check (id_hash ~ '^[A-Za-z0-9_-]{43}$'),
  provider_key text not null,
  -- SAML: the id of our request, which the answer must name.
  request_id text check (length(request_id) <= 200),
  -- Whether the person was asked to prove anew who they are.
  is_again boolean not null,
  -- SAML: who came back, sealed, until the browser that began fetches it.
  arrived text check (length(arrived) <= 200000),
  expires_at timestamptz not null,
  primary key (region_code, id_hash),
  foreign key (region_code, provider_key) references identity_provider on delete cascade
);
comment on table sign_in_attempt is 'Sign-ins on their way to a provider and back: each answer is taken once, within minutes.';
create index on sign_in_attempt (region_code, provider_key);
create index on sign_in_attempt (expires_at);

do $$
declare name text;
begin
  foreach name in array array['identity_provider', 'sign_in_attempt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy region_only on %I using (region_code = current_setting(''polku.region'', true)) with check (region_code = current_setting(''polku.region'', true))', name);
  end loop;
end $$;
