import { createServer, type IncomingMessage, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { isCatalogueEmpty } from "./domain/catalogue/register-queries.ts";
import { openedEntry } from "./domain/usage/opened-entry.ts";
import { startJobs } from "./jobs/schedule.ts";
import { type OpenedContext, openContext } from "./open-context.ts";
import { holdServerLock } from "./platform/db/server-lock.ts";
import { createPageCache } from "./platform/http/page-cache.ts";
import type { Log } from "./platform/log.ts";
import { loadDemo } from "./sources/demo/load-demo.ts";
import { loadDemoTray } from "./sources/demo/load-demo-tray.ts";

/** The start was refused for a reason the operator can mend; the message says which. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

export interface RunningServer {
  readonly url: string;
  readonly context: OpenedContext;
  stop(): Promise<void>;
}

/** Brings the whole product up: database, schema, demo content when the catalogue is empty, indexes, jobs, web server. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const context = await openContext(config, log, { withIndexes: true });
  try {
    // On a server of one's own several instances may run; in one data folder only one may.
    const lock = context.server.embedded
      ? await holdServerLock(context.server.ownerUrl, `${config.host}:${config.port}`)
      : null;
    if (lock?.holder) {
      throw new CannotStart(
        `Polku is already running in ${config.dataDir} (at ${lock.holder}). Stop it first, or choose another folder with POLKU_DATA_DIR and another PORT.`,
      );
    }
    if (config.isDemo) {
      const { db, clock, regions } = context;
      // The invented events are dated from the week they are loaded in, so that the demo always looks alive.
      if (await isCatalogueEmpty(db.register)) await loadDemo(db.register, clock, regions);
      else await loadDemoTray(db.register, clock);
    }
    await context.indexes.start();
    const pages = createPageCache({ keepMs: 30_000, maxBytes: 64 * 1024 * 1024 });
    context.indexes.onRenewed(pages.clear);
    const answer = getRequestListener(createApp(context, pages).fetch);
    const server = createServer((request, response) => {
      countOpening(context, request);
      if (!pages.serve(request, response)) void answer(request, response);
    });
    const port = await listen(server, config);
    context.needs.start();
    const jobs = startJobs(context);
    const counting = setInterval(() => void writeCounts(context), COUNTS_EVERY_MS);
    counting.unref();
    return {
      url:
        config.publicUrl.endsWith(`:${config.port}`) && config.port !== port
          ? `http://${config.host}:${port}`
          : config.publicUrl,
      context,
      async stop() {
        jobs.stop();
        clearInterval(counting);
        server.close();
        server.closeAllConnections();
        await lock?.release();
        await context.close();
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

const COUNTS_EVERY_MS = 60_000;

/** Pages are often answered from memory before any router, so openings are counted at the door. */
function countOpening({ usage, regions }: OpenedContext, request: IncomingMessage): void {
  const opened = openedEntry(request);
  const region = opened && regions.findBySlug(opened.slug);
  if (opened && region) usage.used(region.code, opened.entry, "opened");
}

async function writeCounts({ usage, log }: OpenedContext): Promise<void> {
  await usage.flush().catch((error) => log.error({ error: (error as Error).message }, "counts were not written"));
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      reject(
        isTaken ? new CannotStart(`Port ${config.port} is taken by another program. Choose another with PORT.`) : error,
      );
    });
    server.listen(config.port, config.host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : config.port);
    });
  });
}
