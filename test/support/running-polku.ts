import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../src/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { type RunningServer, startServer } from "../../src/start-server.ts";
import { aConfig } from "./context.ts";
import type { TestDatabase } from "./database.ts";
import { createDemoDatabase } from "./demo-template.ts";
import { freePort } from "./stub.ts";

export interface RunningPolku {
  readonly url: string;
  readonly server: RunningServer;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

/** Monday morning: libraries are open, evening groups are not. */
export const MONDAY_MORNING = new Date("2026-11-23T08:30:00Z");

/** The whole product with the demo region, as on a database server of one's own, at a fixed moment. */
export async function startTestPolku(
  now = MONDAY_MORNING,
  change: Partial<Config> = {},
  log = createLog("error"),
): Promise<RunningPolku> {
  const dataDir = await mkdtemp(join(tmpdir(), "polku-run-"));
  await chmod(dataDir, 0o755);
  const database = await createDemoDatabase(now, dataDir);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = aConfig({ databaseUrl: database.ownerUrl, dataDir, port, publicUrl: url, now, ...change });
  const server = await startServer(config, log);
  await server.context.indexes.forRegion("99");
  await untilNeedsAreKnown(server);
  return {
    url,
    server,
    database,
    async stop() {
      await server.stop();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A busy machine opens the vocabulary slowly, and searches do not wait for it for ever. */
async function untilNeedsAreKnown({ context }: RunningServer): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if ((await context.needs.recognise("yksinäinen", "fi")).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("the needs were not known in half a minute");
}
