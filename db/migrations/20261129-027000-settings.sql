-- What a region's people ask of the sources, and what they let stay out.

create table import_request (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  what text not null check (what in ('record', 'run', 'feed')),
  source text not null check (length(source) between 1 and 200),
  kind text not null default '' check (length(kind) <= 40),
  source_id text not null default '' check (length(source_id) <= 500),
  -- Of a run: everything, not only what changed. Of a feed that is tried: its settings.
  is_whole boolean not null default false,
  feed jsonb check (jsonb_typeof(feed) = 'object' and length(feed::text) <= 8000),
  asked_at timestamptz not null,
  asked_by uuid not null,
  tries int not null default 0 check (tries >= 0),
  started_at timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('done', 'still', 'gone', 'away', 'failed')),
  answer jsonb not null default '{}' check (jsonb_typeof(answer) = 'object'),
  check ((what = 'record') = (source_id <> '')),
  check ((what = 'feed') = (feed is not null)),
  check ((finished_at is null) = (outcome is null))
);
comment on table import_request is 'What people ask of the sources in the workspace; the job run-import-requests does it. Pages call no source themselves.';
comment on column import_request.tries is 'A program that is killed in the middle leaves the request unfinished, and the next one takes it up; not for ever.';
comment on column import_request.answer is 'What came of it: counts, a reason, a few names of events of a feed that was tried.';
-- Asked twice is asked once, while it waits.
create unique index import_request_waiting on import_request (region_code, what, source, kind, source_id) where finished_at is null;
create index on import_request (region_code, source, asked_at desc);

create table quarantine_acceptance (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  source text not null check (length(source) between 1 and 200),
  kind text not null check (length(kind) <= 40),
  source_id text not null check (length(source_id) <= 500),
  reason text not null,
  note text not null default '' check (length(note) <= 500),
  accepted_at timestamptz not null,
  accepted_by uuid not null,
  primary key (region_code, source, kind, source_id)
);
comment on table quarantine_acceptance is 'Records that the region lets stay out of the tray. One whose reason changes comes back to the list.';

do $$
declare name text;
begin
  foreach name in array array['import_request', 'quarantine_acceptance'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy region_only on %I using (region_code = current_setting(''polku.region'', true)) with check (region_code = current_setting(''polku.region'', true))', name);
  end loop;
end $$;
