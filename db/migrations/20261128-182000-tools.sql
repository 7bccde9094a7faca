-- Self-care tools: the catalogue itself is data of the program; here is what is known of its links, and what regions say.

create table tool_check (
  tool_key text primary key check (tool_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(tool_key) <= 60),
  checked_at timestamptz not null,
  outcome text not null check (outcome in ('ok', 'moved', 'failed')),
  url text not null check (length(url) <= 2048),
  http_status int check (http_status between 100 and 999),
  final_url text check (length(final_url) <= 2048),
  reason text check (length(reason) <= 60),
  consecutive_failures int not null check (consecutive_failures >= 0),
  worked_at timestamptz,
  check ((outcome = 'failed') = (consecutive_failures > 0)),
  check ((outcome = 'failed') = (reason is not null)),
  check (outcome = 'failed' or (final_url is not null and worked_at is not null))
);
comment on table tool_check is 'The last visit of the link checker to each self-care tool, the same for all regions.';
comment on column tool_check.url is 'The address the outcome is of: of a tool with several, the worst.';
comment on column tool_check.worked_at is 'When all its addresses last answered.';

create table tool_confirmation (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  tool_key text not null check (tool_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(tool_key) <= 60),
  confirmed_at timestamptz,
  confirmed_by text check (length(confirmed_by) between 1 and 200),
  is_hidden boolean not null,
  changed_at timestamptz not null,
  changed_by text not null check (length(changed_by) between 1 and 200),
  primary key (region_code, tool_key),
  check ((confirmed_at is null) = (confirmed_by is null))
);
comment on table tool_confirmation is 'What a region''s curators say of a self-care tool: looked at and good, or not shown.';
alter table tool_confirmation enable row level security;
create policy region_only on tool_confirmation
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));
