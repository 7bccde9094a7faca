import { randomBytes } from "node:crypto";
import pg from "pg";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { PolkuDatabase, RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { createDatabase } from "../../src/platform/db/database.ts";

export interface TestDatabase {
  readonly db: PolkuDatabase;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Takes the database away. */
  close(): Promise<void>;
}

/**
 * An empty, migrated database of the test's own. Run through `npm test`, which starts the server.
 * @param template the database that it is a copy of
 */
export async function createTestDatabase(template = "polku"): Promise<TestDatabase> {
  const { TEST_OWNER_URL, TEST_APP_URL } = process.env;
  if (!TEST_OWNER_URL || !TEST_APP_URL) throw new Error("This test needs the database that `npm test -- FILE` starts.");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdministrator(TEST_OWNER_URL, `create database ${name} template ${template}`);
  const urlFor = (url: string) => url.replace(/\/polku$/, `/${name}`);
  const db = createDatabase<RegisterTables, RegionTables, AccountTables>(urlFor(TEST_APP_URL), 4);
  return {
    db,
    ownerUrl: urlFor(TEST_OWNER_URL),
    appUrl: urlFor(TEST_APP_URL),
    async close() {
      await db.close();
      await asAdministrator(TEST_OWNER_URL, `drop database ${name} with (force)`);
    },
  };
}

async function asAdministrator(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl.replace(/\/polku$/, "/postgres") });
  await client.connect();
  try {
    // Two test files may copy the template at once; PostgreSQL lets one at a time.
    await client.query("select pg_advisory_lock(7306003)");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
