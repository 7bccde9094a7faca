import type { Config } from "../../src/config.ts";
import type { Context } from "../../src/context.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import type { RegionDirectory } from "../../src/domain/regions/region-directory.ts";
import type { Clock } from "../../src/platform/clock.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import type { TestDatabase } from "./database.ts";

/** A configuration for tests: the demo region on, no real addresses. */
export function aConfig(change: Partial<Config> = {}): Config {
  return {
    port: 0,
    host: "127.0.0.1",
    databaseUrl: null,
    dataDir: "/nonexistent",
    isDemo: true,
    publicUrl: "http://polku.example.fi",
    isPublic: false,
    secret: "test-secret-test-secret-test-secret",
    now: null,
    logLevel: "silent",
    sources: {
      ptv: "http://127.0.0.1:1/ptv/api/v11",
      lipas: "http://127.0.0.1:1/lipas/v2",
      linkedEvents: ["http://127.0.0.1:1/linkedevents/v1"],
      lahella: null,
      sotkanet: "http://127.0.0.1:1/sotkanet/rest/1.1",
    },
    tiles: null,
    mail: { smtpUrl: null, from: "Polku <polku@example.fi>" },
    ...change,
  };
}

/** What an import works with, on the test's own database. */
export async function importContext(
  database: TestDatabase,
  now = new Date("2026-11-23T10:00:00Z"),
): Promise<Pick<Context, "config" | "db" | "regions"> & { clock: Clock; regions: RegionDirectory }> {
  const regions = await loadRegionDirectory(database.db.register, { isDemo: true });
  return { config: aConfig(), db: database.db, clock: clockFrom(now), regions };
}
