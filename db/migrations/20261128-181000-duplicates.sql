-- One thing once: which records of different sources are the same thing.

create table duplicate_pair (
  first_id uuid not null,
  second_id uuid not null,
  first_kind text not null check (first_kind in ('place', 'channel', 'event', 'service', 'organization')),
  second_kind text not null check (second_kind in ('place', 'channel', 'event', 'service', 'organization')),
  score real not null,
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
  rules_verdict text not null check (rules_verdict in ('merged', 'doubtful', 'apart')),
  verdict text not null check (verdict in ('merged', 'doubtful', 'apart')),
  decided_by text not null check (decided_by in ('rules', 'curator')),
  decided_note text check (length(decided_note) <= 1000),
  decided_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (first_id, second_id),
  check (first_id < second_id),
  check (decided_by = 'curator' or (verdict = rules_verdict and verdict <> 'apart' and decided_note is null))
);
comment on table duplicate_pair is 'Records that are the same thing or may be. What the rules find to be apart is not kept, except beside a curator''s word.';
comment on column duplicate_pair.first_id is 'A record of the register, of whatever table its kind says. No foreign key: records come and go, decisions stay.';
comment on column duplicate_pair.reasons is 'Why the rules think so: [{code, points, values}], the weightiest first.';
comment on column duplicate_pair.rules_verdict is 'What the rules say. Comes into force again when a curator''s decision is undone.';
comment on column duplicate_pair.verdict is 'What holds: the curator''s decision where there is one.';
comment on column duplicate_pair.seen_at is 'When the rules came to say what they say now. A run that finds the same writes nothing.';
create index on duplicate_pair (second_id);
create index on duplicate_pair (verdict);

create table duplicate_decision (
  id bigint generated always as identity primary key,
  first_id uuid not null,
  second_id uuid not null,
  verdict text not null check (verdict in ('merged', 'apart')),
  decided_by text not null check (decided_by <> ''),
  note text check (length(note) <= 1000),
  decided_at timestamptz not null,
  undone_at timestamptz,
  check (first_id < second_id)
);
comment on table duplicate_decision is 'Every decision that a person has taken on a pair. Rows are added and marked undone, never deleted.';
comment on column duplicate_decision.undone_at is 'When it was undone, or another decision took its place.';
create index on duplicate_decision (first_id, second_id);
