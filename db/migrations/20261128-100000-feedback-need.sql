-- What somebody looked for and did not find can be told as a need of the vocabulary, with or without words of their own.
alter table feedback add column need_id text check (need_id ~ '^[a-z0-9-]{1,60}$');
alter table feedback drop constraint feedback_message_check;
alter table feedback add constraint feedback_message_check
  check (length(message) <= 4000 and (length(message) >= 1 or need_id is not null));
comment on column feedback.need_id is 'An id of the needs vocabulary, chosen by the resident from a list. Never the text of a search.';
