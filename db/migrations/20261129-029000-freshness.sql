-- Freshness as a contract: what nobody has looked at for long is asked from whoever provides it.

create table freshness_case (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  kind text not null check (kind in ('service', 'event', 'place', 'tool')),
  entry_id uuid not null,
  organization_id uuid,
  stale_since timestamptz not null,
  opened_at timestamptz not null,
  letters smallint not null default 0 check (letters between 0 and 3),
  last_letter_at timestamptz,
  with_curator_since timestamptz,
  lowered_at timestamptz,
  taken_off_at timestamptz,
  answer text check (answer in ('true', 'changed', 'ended')),
  answer_words text check (length(answer_words) between 1 and 2000),
  answered_at timestamptz,
  closed_at timestamptz,
  closed_because text check (closed_because in ('confirmed', 'source', 'gone', 'handled', 'ended')),
  closed_by text check (length(closed_by) between 1 and 200),
  check ((answer is null) = (answered_at is null)),
  check ((closed_at is null) = (closed_because is null)),
  check ((answer = 'changed') = (answer_words is not null) or answer is null)
);
comment on table freshness_case is 'One asking of one thing: letters, the provider''s answer, what was done meanwhile. Closed ones tell the history.';
comment on column freshness_case.stale_since is 'When the facts were last known to hold.';
comment on column freshness_case.letters is 'The question and two reminders at the most.';
create unique index on freshness_case (region_code, kind, entry_id) where closed_at is null;
create index on freshness_case (region_code, closed_at);

create table freshness_confirmation (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  kind text not null check (kind in ('service', 'event', 'place', 'tool')),
  entry_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null check (confirmed_by in ('provider', 'curator')),
  primary key (region_code, kind, entry_id)
);
comment on table freshness_confirmation is 'When somebody who knows has last said that the facts hold.';

do $$
declare name text;
begin
  foreach name in array array['freshness_case', 'freshness_confirmation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy region_only on %I using (region_code = current_setting(''polku.region'', true)) with check (region_code = current_setting(''polku.region'', true))', name);
  end loop;
end $$;
