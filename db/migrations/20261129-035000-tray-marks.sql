-- Programs keep the work list in memory; by these marks each knows, at every request, whether what it keeps still holds.

-- Unlogged: marks that are lost only make the programs read again, and a backup must not bring old ones back.
create unlogged table tray_mark (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  part text not null check (part in ('entries', 'curations')),
  mark uuid not null default gen_random_uuid(),
  primary key (region_code, part)
);
comment on table tray_mark is 'Changes in the transaction that changes the region''s tray_entry rows (entries) or what its curators say of them (curations). Two parts, so that a curator does not wait for the list that is being written.';
comment on column tray_mark.mark is 'Not a number, so that no mark from before a restore comes back with another content.';
alter table tray_mark enable row level security;
create policy region_only on tray_mark
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));

create function mark_tray_entries() returns trigger language plpgsql as $$
begin
  insert into tray_mark (region_code, part) select distinct region_code, 'entries' from changed
    on conflict (region_code, part) do update set mark = excluded.mark;
  return null;
end $$;
create trigger mark_inserted after insert on tray_entry
  referencing new table as changed for each statement execute function mark_tray_entries();
create trigger mark_updated after update on tray_entry
  referencing new table as changed for each statement execute function mark_tray_entries();
create trigger mark_deleted after delete on tray_entry
  referencing old table as changed for each statement execute function mark_tray_entries();

-- Versions are only added.
create function mark_tray_curations() returns trigger language plpgsql as $$
begin
  insert into tray_mark (region_code, part) values (new.region_code, 'curations')
    on conflict (region_code, part) do update set mark = excluded.mark;
  return null;
end $$;
create trigger mark_curation after insert on content_version
  for each row when (new.subject_kind = 'curation') execute function mark_tray_curations();
