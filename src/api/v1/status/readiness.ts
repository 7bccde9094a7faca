import { z } from "zod";
import type { PolkuDatabase } from "../../../domain/database.ts";
import type { RegionIndexes } from "../../../domain/search/region-indexes.ts";
import { pendingMigrations } from "../../../platform/db/migrate.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";

export const Readiness = z
  .object({ database: z.boolean(), migrations: z.boolean(), index: z.boolean() })
  .describe("What the service needs before it can answer everyone; false is missing")
  .register(apiSchemas, { id: "Readiness" });
export type Readiness = z.infer<typeof Readiness>;

export async function checkReadiness(
  db: PolkuDatabase,
  indexes: RegionIndexes,
  migrationsFolder: string,
): Promise<Readiness> {
  const database = await isReachable(db);
  return {
    database,
    migrations: database && (await pendingMigrations(db.pool, migrationsFolder)).length === 0,
    index: indexes.isReady(),
  };
}

async function isReachable(db: PolkuDatabase): Promise<boolean> {
  try {
    (await db.pool.connect()).release();
    return true;
  } catch {
    return false;
  }
}

export function missingOf(readiness: Readiness): string[] {
  return Object.entries(readiness).flatMap(([name, isThere]) => (isThere ? [] : [name]));
}
