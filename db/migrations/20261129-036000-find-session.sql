-- Two things are asked at every page of somebody signed in. Each is one question instead of a transaction of four or five, and runs
-- with the asker's own rights: it opens for itself what the row policies want opened, until its own statement ends.

create function find_session(hash text)
  returns table (
    account_id uuid, name text, language text, is_operator boolean, disabled_at timestamptz,
    way text, seen_at timestamptz, authenticated_at timestamptz, expires_at timestamptz, ended_at timestamptz, grants json
  )
  language plpgsql
  as $$
begin
  perform set_config('polku.accounts', 'on', true);
  return query
    select a.id, a.name, a.language, a.is_operator, a.disabled_at,
      s.way, s.seen_at, s.authenticated_at, s.expires_at, s.ended_at,
      (select coalesce(json_agg(json_build_object('regionCode', g.region_code, 'role', g.role,
          'organizationId', g.organization_id, 'organizationName', g.organization_name) order by g.region_code, g.role), '[]')
        from list_session_grants(a.id, s.way) g)
    from session s join account a on a.id = s.account_id
    where s.id_hash = hash;
end $$;
comment on function find_session is 'The session, its account and the account''s roles. To be asked outside transactions: in one, the accounts would stay open.';

create function find_work_list_state(region text, account uuid) returns table (marks json, views json)
  language plpgsql
  as $$
begin
  perform set_config('polku.region', region, true);
  return query
    select (select json_object_agg(part, mark) from tray_mark),
      (select json_agg(v) from (
        select id, name, query from saved_filter where account_id = account and removed_at is null order by name, id
      ) v);
end $$;
comment on function find_work_list_state is 'The marks of the region''s tray and the person''s own views of it. To be asked outside transactions: in one, the region would stay chosen.';
