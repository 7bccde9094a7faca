import pg from "pg";

/** Whether no other program is connected to the cluster: then the embedded server may be stopped. */
export async function isLastProgram(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.others === 0;
  } catch {
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}
