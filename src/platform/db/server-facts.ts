import type pg from "pg";

export interface ServerFacts {
  readonly version: string;
  /** True when the role in use walks past row-level security: a superuser, or one that was given the right. */
  readonly passesRowSecurity: boolean;
}

export async function readServerFacts(pool: pg.Pool): Promise<ServerFacts> {
  const { rows } = await pool.query<ServerFacts>(
    `select current_setting('server_version') as version, rolsuper or rolbypassrls as "passesRowSecurity"
     from pg_roles where rolname = current_user`,
  );
  const [facts] = rows;
  if (!facts) throw new Error("the server does not tell who we are");
  return facts;
}
