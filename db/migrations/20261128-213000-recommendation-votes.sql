-- Whether recommendations helped, counted by day. A count knows neither who answered nor at what hour.
create table recommendation_vote (
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  day date not null,
  item_kind text not null check (item_kind in ('service', 'event', 'place', 'tool')),
  item_id uuid not null,
  need_id text not null check (need_id ~ '^[a-z0-9-]{1,60}$'),
  helpful int not null default 0 check (helpful >= 0),
  unhelpful int not null default 0 check (unhelpful >= 0),
  primary key (region_code, day, item_kind, item_id, need_id),
  check (helpful + unhelpful > 0)
);
comment on table recommendation_vote is 'Answers to "did this suggestion help?" by day, thing and need. Nothing of who answered is kept.';
comment on column recommendation_vote.need_id is 'An id of the needs vocabulary: the reason that the recommendation gave.';
alter table recommendation_vote enable row level security;
create policy region_only on recommendation_vote
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));
