-- Something may be wrong in an event, a place or a self-care tool as well; and every message has the day it must be answered by.
alter table feedback drop constraint feedback_subject_kind_check;
alter table feedback add constraint feedback_subject_kind_check
  check (subject_kind in ('service', 'event', 'place', 'tool', 'organization', 'site'));
alter table feedback add column due_on date;
update feedback set due_on = ((received_at at time zone 'Europe/Helsinki') + interval '14 days')::date;
alter table feedback alter column due_on set not null;
comment on column feedback.due_on is 'The Finnish day by which whoever left an address is answered: 14 days, as the law asks of accessibility feedback.';
create index on feedback (region_code, due_on);
