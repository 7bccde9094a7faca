-- Inviting people whose organization has no accounts of its own: a one-time link by e-mail, and a sign-in key made with it.

create table invitation (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  token_hash text not null unique check (token_hash ~ '^[A-Za-z0-9_-]{43}$'),
  email text not null check (length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  roles jsonb not null check (jsonb_typeof(roles) = 'array' and jsonb_array_length(roles) between 1 and 20),
  language text not null check (language in ('fi', 'sv')),
  invited_by text not null check (length(invited_by) between 1 and 200),
  created_at timestamptz not null,
  sent_at timestamptz,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  account_id uuid references account on delete set null,
  check (used_at is null or revoked_at is null)
);
comment on table invitation is 'One-time links to people without an organization account. The token is only in the letter; here is its SHA-256.';
comment on column invitation.roles is 'What the person gets: [{role, organizationId}].';
comment on column invitation.invited_by is 'An account''s id, or the name of a program. The link works only while the inviter may still invite.';
comment on column invitation.sent_at is 'When the letter last left; null when it has not.';
comment on column invitation.account_id is 'Who came of it.';
create index on invitation (region_code, created_at desc);
create index on invitation (account_id);
-- A person has one open invitation of a region, however many times the button is pressed.
create unique index invitation_one_open on invitation (region_code, lower(email)) where used_at is null and revoked_at is null;

alter table invitation enable row level security;
create policy region_only on invitation using (region_code = current_setting('polku.region', true)) with check (region_code = current_setting('polku.region', true));

create table spent_challenge (
  challenge text primary key check (length(challenge) between 16 and 200),
  expires_at timestamptz not null
);
comment on table spent_challenge is 'What sign-in keys have answered to: a challenge is good for one answer. Kept until it would have expired anyway.';
create index on spent_challenge (expires_at);
alter table spent_challenge enable row level security;
create policy when_opened on spent_challenge using (current_setting('polku.accounts', true) = 'on') with check (current_setting('polku.accounts', true) = 'on');

-- Where a person has roles, so that nobody closes an account that other regions rely on. Tells the regions and nothing else.
create function list_account_regions(account uuid)
  returns setof text
  language sql stable security definer set search_path = public
  as $$ select distinct g.region_code from role_grant g where g.account_id = account $$;
revoke all on function list_account_regions(uuid) from public;
grant execute on function list_account_regions(uuid) to polku_app;
