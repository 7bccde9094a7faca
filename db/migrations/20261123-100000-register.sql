-- The register: what the sources say, shared by all regions.

grant usage on schema public to polku_app;
grant select on migration to polku_app;
alter default privileges in schema public grant select, insert, update, delete on tables to polku_app;
alter default privileges in schema public grant usage, select on sequences to polku_app;

create table general_description (
  id uuid primary key,
  source text not null check (source <> ''),
  source_id text not null check (source_id <> ''),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  hash text not null,
  modified_at timestamptz,
  fetched_at timestamptz not null,
  removed_at timestamptz,
  removed_reason text check (removed_reason in ('archived', 'withdrawn', 'gone')),
  unique (source, source_id),
  check ((removed_at is null) = (removed_reason is null))
);
comment on table general_description is 'National texts that services of one kind stand on (pohjakuvaus).';
comment on column general_description.hash is 'SHA-256 of the raw record as fetched, with the version of the mapping; equal means nothing to write.';
comment on column general_description.fetched_at is 'When this content was fetched. A later run that found it unchanged is seen from import_run, not here.';
comment on column general_description.removed_at is 'Tombstone: the source no longer publishes it.';

create table organization (like general_description including all);
comment on table organization is 'Who is responsible for services or produces them.';

create table service_channel (like general_description including all);
comment on table service_channel is 'Ways to reach services: places, phones, electronic services, web pages, forms.';

create table service (like general_description including all);
alter table service
  add column organization_id uuid,
  add column general_description_id uuid,
  add column is_nationwide boolean not null,
  add column includes_aland boolean not null,
  add column municipalities text[] not null,
  add column off_tray_reason text;
comment on table service is 'Services with their connections to channels in content.connections.';
comment on column service.organization_id is 'The responsible organization. No foreign key: sources publish services before their organizations.';
comment on column service.off_tray_reason is 'Why the national rules keep it off the tray; null when it is on. The same decision is taken anew per region.';
comment on column service.municipalities is 'Codes of the municipalities it is offered in; empty when nationwide. Taken from content.area so that a region is found without reading contents.';
create index on service using gin (municipalities) where removed_at is null;
create index on service (id) where is_nationwide and removed_at is null;
create index on service (organization_id) where removed_at is null;
create index on service (general_description_id) where removed_at is null;

create table ontology_term (
  uri text primary key check (uri ~ '^https?://'),
  label jsonb not null check (jsonb_typeof(label) = 'object'),
  parent_uri text
);
comment on table ontology_term is 'Concepts of the Finnish ontologies (KOKO) as records name them.';

create table import_run (
  id bigint generated always as identity primary key,
  source text not null,
  mode text not null check (mode in ('full', 'incremental', 'reconcile')),
  scope text not null default '' ,
  status text not null check (status in ('running', 'finished', 'interrupted', 'failed')),
  started_at timestamptz not null,
  finished_at timestamptz,
  resumes bigint references import_run (id),
  window_start timestamptz not null,
  checkpoint jsonb not null default '{}',
  report jsonb not null default '{}',
  error text,
  check ((status = 'running') = (finished_at is null))
);
comment on column import_run.scope is 'Region codes the run was limited to, comma-separated; empty is everything.';
comment on column import_run.window_start is 'What the source changed after this instant belongs to the next incremental run.';
comment on column import_run.checkpoint is 'How far the run has come: {kind, after}. Written with each batch, in the same transaction.';
create index on import_run (source, started_at desc);
create index on import_run (resumes);

create table quarantine (
  source text not null,
  kind text not null,
  source_id text not null,
  reason text not null,
  excerpt text not null,
  run_id bigint references import_run (id),
  seen_at timestamptz not null,
  primary key (source, kind, source_id)
);
comment on table quarantine is 'Records that could not be used, with the reason; a row goes when the record is mended at its source.';
comment on column quarantine.excerpt is 'The beginning of the raw record, control characters removed.';
create index on quarantine (run_id);

create table catalogue_version (
  only_row boolean primary key default true check (only_row),
  epoch uuid not null default gen_random_uuid(),
  version bigint not null
);
comment on table catalogue_version is 'Grows with every change of the register that residents can see; search indexes follow it.';
comment on column catalogue_version.epoch is 'Changes when the whole catalogue is replaced (restore), so that no index of the old one passes for the new one.';
insert into catalogue_version (version) values (0);
