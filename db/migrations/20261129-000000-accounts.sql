-- Who may work on the tray. Accounts stand outside the regions, for one person may work in several; they are closed to every
-- query that does not open them by name (`db.forAccounts`). Roles are a region's own.

create table account (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) <= 254),
  language text not null check (language in ('fi', 'sv')),
  is_operator boolean not null default false,
  created_at timestamptz not null,
  signed_in_at timestamptz,
  disabled_at timestamptz
);
comment on table account is 'A person who signs in. One account, however many regions and roles.';
comment on column account.disabled_at is 'Nobody signs in with it, and its sessions have ended.';

create table account_identity (
  issuer text not null check (length(issuer) between 1 and 500),
  subject text not null check (length(subject) between 1 and 500),
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
comment on table account_identity is 'How an identity provider knows a person: its exact issuer and its subject, never an e-mail address.';
create index on account_identity (account_id);

create table passkey (
  credential_id text primary key check (length(credential_id) between 1 and 1400),
  account_id uuid not null references account on delete cascade,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  label text not null check (length(label) between 1 and 100),
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table passkey is 'Sign-in keys (WebAuthn) of people whose organization has no accounts of its own.';
create index on passkey (account_id);

create table session (
  id_hash text primary key check (id_hash ~ '^[A-Za-z0-9_-]{43}$'),
  account_id uuid not null references account on delete cascade,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  way text not null check (way in ('demo', 'oidc', 'passkey', 'saml')),
  issuer text not null,
  -- What the provider needs to end its own session too.
  logout_hint text check (length(logout_hint) <= 16384),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  authenticated_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed-out', 'everywhere', 'administrator', 'disabled', 'renewed', 'provider')),
  check ((ended_at is null) = (ended_because is null))
);
comment on table session is 'Signed-in browsers. The id itself is only in the browser''s cookie; here is its SHA-256.';
comment on column session.region_code is 'The region that it was opened for.';
comment on column session.authenticated_at is 'When the person last proved who they are; sensitive acts ask for it anew.';
create index on session (account_id);
create index on session (expires_at);

do $$
declare name text;
begin
  foreach name in array array['account', 'account_identity', 'passkey', 'session'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy when_opened on %I using (current_setting(''polku.accounts'', true) = ''on'') with check (current_setting(''polku.accounts'', true) = ''on'')', name);
  end loop;
end $$;

create table region_organization (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  kind text not null check (kind in ('county', 'municipality', 'association', 'parish', 'company', 'other')),
  business_code text check (business_code ~ '^[0-9]{7}-[0-9]$'),
  register_ids uuid[] not null default '{}',
  email text check (length(email) <= 254),
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table region_organization is 'Organizations whose people work in the workspace: the county itself, municipalities, associations.';
comment on column region_organization.register_ids is 'The same organization in the register (organization.id), one for each source.';
create index on region_organization (region_code);

create table role_grant (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('curator', 'professional', 'receiver', 'linkWorker', 'manager', 'provider', 'regionAdmin')),
  organization_id uuid references region_organization on delete cascade,
  origin text not null check (origin in ('granted', 'claims', 'invitation', 'demo')),
  granted_by text not null check (length(granted_by) between 1 and 200),
  granted_at timestamptz not null,
  unique nulls not distinct (region_code, account_id, role, organization_id)
);
comment on table role_grant is 'What a person may do in a region, and for which organization.';
comment on column role_grant.origin is 'claims: it came with the last sign-in and goes when the provider no longer tells it.';
create index on role_grant (account_id);
create index on role_grant (organization_id);

create table audit_event (
  id bigint generated always as identity primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  at timestamptz not null,
  kind text not null check (kind in ('sign-in', 'read', 'change', 'disclosure', 'refusal')),
  act text not null check (act ~ '^[a-z][a-zA-Z0-9.-]{0,79}$'),
  account_id uuid,
  actor_name text not null check (length(actor_name) between 1 and 200),
  organization text check (length(organization) <= 200),
  role text check (length(role) <= 40),
  subject_kind text check (length(subject_kind) <= 40),
  subject_id text check (length(subject_id) <= 200),
  whose text check (length(whose) <= 200),
  purpose text check (length(purpose) <= 500),
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object' and length(details::text) <= 4000),
  request_id text check (length(request_id) <= 64)
);
comment on table audit_event is 'Who did what, when and why. The app may add and read; nobody changes. Region 00 is the installation itself.';
comment on column audit_event.account_id is 'No foreign key: the log outlives accounts. Null is a program or the command line.';
comment on column audit_event.whose is 'Whose data it was, when it was a person''s.';
create index on audit_event (region_code, at desc);
create index on audit_event (region_code, account_id, at desc);
create index on audit_event (region_code, subject_kind, subject_id);
create index on audit_event (region_code, whose) where whose is not null;

create table content_version (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z-]{0,39}$'),
  subject_id text not null check (length(subject_id) between 1 and 200),
  version int not null check (version >= 1),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  act text not null check (act ~ '^[a-z][a-zA-Z0-9.-]{0,79}$'),
  note text check (length(note) <= 1000),
  changed_at timestamptz not null,
  changed_by text not null check (length(changed_by) between 1 and 200),
  primary key (region_code, subject_kind, subject_id, version)
);
comment on table content_version is 'Every version of what a region has written itself. The newest holds; rows are added, never changed.';
comment on column content_version.changed_by is 'An account''s id, or the name of a program.';
create index on content_version (region_code, changed_at desc);

do $$
declare name text;
begin
  foreach name in array array['region_organization', 'role_grant', 'audit_event', 'content_version'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy region_only on %I using (region_code = current_setting(''polku.region'', true)) with check (region_code = current_setting(''polku.region'', true))', name);
  end loop;
end $$;
revoke update, delete, truncate on audit_event from polku_app;

-- One person's own roles in all regions, read at every request of theirs. It is the only door across regions.
create function list_role_grants(account uuid)
  returns table (region_code text, role text, organization_id uuid, organization_name jsonb)
  language sql stable security definer set search_path = public
  as $$
    select g.region_code, g.role, g.organization_id, o.name
    from role_grant g left join region_organization o on o.id = g.organization_id
    where g.account_id = account and (o.id is null or o.ended_at is null)
  $$;
revoke all on function list_role_grants(uuid) from public;
grant execute on function list_role_grants(uuid) to polku_app;
