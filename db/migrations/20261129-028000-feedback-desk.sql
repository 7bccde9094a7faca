-- Feedback becomes work: somebody takes it, answers it, closes it, and what was done stands in order.

alter table feedback add column state text not null default 'new' check (state in ('new', 'working', 'answered', 'closed'));
alter table feedback add column assigned_to uuid references account on delete set null;
alter table feedback add column settled_at timestamptz;
alter table feedback add check ((settled_at is not null) = (state in ('answered', 'closed')));
comment on column feedback.settled_at is 'When it was answered or closed; null while it waits.';
create index on feedback (assigned_to);
create index on feedback (region_code, state, due_on);

create table feedback_event (
  id uuid primary key,
  number bigint generated always as identity,
  region_code text not null check (region_code ~ '^[0-9]{2}$'),
  feedback_id uuid not null references feedback on delete cascade,
  kind text not null check (kind in ('take', 'assign', 'note', 'answer', 'close', 'reopen')),
  words text check (length(words) between 1 and 4000),
  -- Of answers: whether the letter has left.
  mail text check (mail in ('waiting', 'sent', 'failed')),
  at timestamptz not null,
  by text not null check (length(by) between 1 and 200),
  check ((mail is not null) = (kind = 'answer'))
);
comment on table feedback_event is 'What was done with a message, in order. Goes with the message when its time is over.';
create index on feedback_event (feedback_id, number);
alter table feedback_event enable row level security;
create policy region_only on feedback_event
  using (region_code = current_setting('polku.region', true))
  with check (region_code = current_setting('polku.region', true));

-- The log is kept as long as the region has decided, two years at the least; the app can take nothing newer away.
create function forget_audit_events(region text, before timestamptz) returns bigint
  language plpgsql security definer set search_path = public
  as $$
declare gone bigint;
begin
  if before > now() - interval '2 years' then
    raise exception 'the log is kept for two years at the least';
  end if;
  delete from audit_event where region_code = region and at < before;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function forget_audit_events(text, timestamptz) from public;
grant execute on function forget_audit_events(text, timestamptz) to polku_app;
