import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";
import type { Context } from "./context.ts";
import type { AccountTables } from "./domain/accounts/account-tables.ts";
import type { PolkuDatabase, RegionTables, RegisterTables } from "./domain/database.ts";
import { createNeedsKeeper, type NeedsKeeper } from "./domain/needs/needs-keeper.ts";
import { vocabularyVersion } from "./domain/needs/vocabulary-version.ts";
import { loadRegionDirectory } from "./domain/regions/load-region-directory.ts";
import { createIndexKeeper, type IndexKeeper } from "./domain/search/index-keeper.ts";
import { createSnapshotShelf } from "./domain/search/index-snapshots.ts";
import { openUnderstanding } from "./domain/understanding/open-understanding.ts";
import { createUsageCounter } from "./domain/usage/usage-counter.ts";
import { clockFrom, systemClock } from "./platform/clock.ts";
import { asAppRole, createDatabase } from "./platform/db/database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./platform/db/embedded-postgres.ts";
import { migrate } from "./platform/db/migrate.ts";
import { isLastProgram } from "./platform/db/other-programs.ts";
import type { Log } from "./platform/log.ts";
import { openMailer } from "./platform/mail/mailer.ts";
import { projectRoot } from "./platform/project-root.ts";

export const MIGRATIONS = join(projectRoot, "db", "migrations");

/** The database server a program works with: the embedded one, started when needed, or the one that DATABASE_URL names. */
export interface DatabaseServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly embedded: EmbeddedPostgres | null;
  /** Stops the embedded server unless another Polku program still uses it. */
  release(): Promise<void>;
}

export async function openServer(config: Config): Promise<DatabaseServer> {
  if (config.databaseUrl) {
    return {
      ownerUrl: config.databaseUrl,
      appUrl: asAppRole(config.databaseUrl),
      embedded: null,
      release: async () => {},
    };
  }
  const embedded = await startEmbeddedPostgres(config.dataDir);
  return {
    ownerUrl: embedded.ownerUrl,
    appUrl: embedded.appUrl,
    embedded,
    async release() {
      if (await isLastProgram(embedded.ownerUrl)) await embedded.stop();
    },
  };
}

export interface OpenedContext extends Context {
  readonly indexes: IndexKeeper;
  readonly needs: NeedsKeeper;
  readonly server: DatabaseServer;
  close(): Promise<void>;
}

/** Everything the product runs on, the schema up to date. Indexes begin when `indexes.start` is called. */
export async function openContext(
  config: Config,
  log: Log,
  { withIndexes = false }: { withIndexes?: boolean } = {},
): Promise<OpenedContext> {
  const snapshots = createSnapshotShelf(config.dataDir, vocabularyVersion());
  if (withIndexes) snapshots.preload();
  const server = await openServer(config);
  try {
    await migrate(server.ownerUrl, MIGRATIONS);
    const clock = config.now ? clockFrom(config.now) : systemClock;
    await mkdir(config.dataDir, { recursive: true });
    const db: PolkuDatabase = createDatabase<RegisterTables, RegionTables, AccountTables>(server.appUrl);
    const regions = await loadRegionDirectory(db.register, { isDemo: config.isDemo });
    const indexes = createIndexKeeper({
      db,
      appUrl: server.appUrl,
      snapshots,
      dataDir: config.dataDir,
      isDemo: config.isDemo,
      now: config.now,
      regions,
      onChange: () => regions.reload(),
      workerUrl: workerUrl("index-worker"),
      onTrouble: (regionCode, error) => log.error({ regionCode, error: error.message }, "index trouble"),
    });
    const needs = createNeedsKeeper(workerUrl("needs-worker"), (error) =>
      log.error({ error: error.message }, "needs trouble"),
    );
    const usage = createUsageCounter(db, clock.now);
    return {
      config,
      db,
      clock,
      log,
      regions,
      indexes,
      needs,
      understanding: openUnderstanding(regions),
      // Letters of the invented region go to nobody.
      mail: openMailer(config.mail, config.isDemo ? join(config.dataDir, "outbox") : null),
      usage,
      server,
      async close() {
        await usage.flush().catch((error) => log.error({ error: (error as Error).message }, "counts were lost"));
        await indexes.stop();
        await needs.stop();
        await db.close();
        await server.release();
      },
    };
  } catch (error) {
    await server.release();
    throw error;
  }
}

/** A thread's program: beside this file as source, or beside the bundle. */
function workerUrl(name: string): URL {
  return new URL(import.meta.url.endsWith(".ts") ? `./${name}.ts` : `./${name}.js`, import.meta.url);
}
