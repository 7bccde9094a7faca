import { cp } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { createLog } from "../../src/platform/log.ts";
import { type RunningServer, startServer } from "../../src/start-server.ts";
import { aConfig } from "./context.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

const TEMPLATE = "polku_with_demo";
const LOCK = 7306004;

/**
 * A database with the demo region loaded and listed, and its indexes written into `dataDir`: made by the first test file of a
 * run that asks for them at `now`, and copied by the others.
 */
export async function createDemoDatabase(now: Date, dataDir: string): Promise<TestDatabase> {
  const { TEST_OWNER_URL, TEST_SHARED_DIR } = process.env;
  if (!TEST_OWNER_URL || !TEST_SHARED_DIR) return createTestDatabase();
  const template = `${TEMPLATE}_${now.getTime()}`;
  const shared = join(TEST_SHARED_DIR, template);
  await makeOnce(TEST_OWNER_URL.replace(/\/polku$/, "/postgres"), template, shared, now);
  await cp(join(shared, "index"), join(dataDir, "index"), { recursive: true });
  return createTestDatabase(template);
}

/** Whoever comes while another makes it waits. */
async function makeOnce(postgresUrl: string, template: string, shared: string, now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount) return;
    const database = await createTestDatabase();
    const config = aConfig({ databaseUrl: database.ownerUrl, dataDir: shared, now });
    const server = await startServer(config, createLog("error"));
    try {
      await untilListed(server, database);
    } finally {
      await server.stop();
      await database.db.close();
    }
    const made = new URL(database.ownerUrl).pathname.slice(1);
    await client.query(`alter database ${made} rename to ${template}`);
  } finally {
    await client.end();
  }
}

/** Every region's index is built, and after it the list of the tray. */
async function untilListed({ context }: RunningServer, { db }: TestDatabase): Promise<void> {
  for (let tries = 0; tries < 480; tries++) {
    if (context.indexes.isReady()) {
      const listed = await db
        .forRegion("99")
        .run((trx) => trx.selectFrom("tray_entry").select("id").limit(1).execute());
      if (listed.length > 0) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the demo region was not indexed in two minutes");
}
