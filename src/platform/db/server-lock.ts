import pg from "pg";

const SERVER_LOCK = 7_306_002;

/** The right to be the one server of a data folder, held as long as its connection lives: a killed server lets it go. */
export interface ServerLock {
  /** Where the server that holds the lock listens, when it is not us. */
  readonly holder: string | null;
  release(): Promise<void>;
}

export async function holdServerLock(ownerUrl: string, address: string): Promise<ServerLock> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: `polku-server ${address}` });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [SERVER_LOCK]);
  if (rows[0]?.held) return { holder: null, release: () => client.end() };
  const other = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.objid = $1`,
    [SERVER_LOCK],
  );
  await client.end();
  return { holder: other.rows[0]?.name.replace("polku-server ", "") ?? "an unknown address", release: async () => {} };
}
