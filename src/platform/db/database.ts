import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";

/**
 * The database as the running product sees it.
 *
 * `Register` tables are shared by all regions. `Regional` tables carry `region_code` and row-level security, and are
 * reached only through `forRegion`: a query without a region does not type-check, and sees no row.
 */
export interface Database<Register, Regional, Closed = Record<never, never>> {
  readonly register: Kysely<Register>;
  forRegion(regionCode: string): RegionDatabase<Register & Regional>;
  /** Accounts and sessions stand outside the regions: closed, too, to whoever does not open them here. */
  forAccounts(): ClosedDatabase<Closed>;
  /** For what Kysely does not do: COPY, LISTEN, advisory locks. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface RegionDatabase<Tables> {
  readonly regionCode: string;
  /** Runs `work` in one transaction that sees this region's rows only. */
  run<Result>(work: (db: Transaction<Tables>) => Promise<Result>): Promise<Result>;
}

export interface ClosedDatabase<Tables> {
  /** Runs `work` in one transaction that sees the closed tables. */
  run<Result>(work: (db: Transaction<Tables>) => Promise<Result>): Promise<Result>;
}

// Counts and versions are far below 2^53; a string would only be parsed again everywhere.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export function createDatabase<Register, Regional, Closed = Record<never, never>>(
  appUrl: string,
  maxConnections = 10,
): Database<Register, Regional, Closed> {
  const pool = new pg.Pool({ connectionString: appUrl, max: maxConnections, application_name: "polku" });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the program.
  pool.on("error", () => {});
  const register = new Kysely<Register>({ dialect: new PostgresDialect({ pool }) });
  const regional = register as unknown as Kysely<Register & Regional>;
  const closed = register as unknown as Kysely<Closed>;
  return {
    register,
    pool,
    forRegion: (regionCode) => ({
      regionCode,
      run: (work) =>
        regional.transaction().execute(async (trx) => {
          await sql`select set_config('polku.region', ${regionCode}, true)`.execute(trx);
          return work(trx);
        }),
    }),
    forAccounts: () => ({
      run: (work) =>
        closed.transaction().execute(async (trx) => {
          await sql`select set_config('polku.accounts', 'on', true)`.execute(trx);
          return work(trx);
        }),
    }),
    close: () => register.destroy(),
  };
}

/** The app's URL on a server of one's own: the same login, but every session begins as the plain role. */
export function asAppRole(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set("options", "-c role=polku_app");
  return url.toString();
}
