-- Pictures that curators add to what is on the tray. Made anew from what was uploaded: WebP without any metadata.

create table picture (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  file text not null check (file ~ '^[a-f0-9]{32}\.webp$'),
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  small bytea not null check (length(small) between 1 and 1048576),
  width int not null check (width between 1 and 1200),
  height int not null check (height between 1 and 1200),
  added_at timestamptz not null,
  added_by text not null check (length(added_by) between 1 and 200),
  primary key (region_code, file)
);
comment on table picture is 'One that nothing has shown for 30 days is forgotten.';
comment on column picture.file is 'Named by its contents, so browsers may keep it for ever.';
comment on column picture.small is 'The same picture for cards, at most 320 pixels.';
comment on column picture.added_by is 'An account''s id, or the name of a program.';
alter table picture enable row level security;
create policy region_only on picture
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));
