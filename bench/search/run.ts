import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import type { Bench } from "../support/bench.ts";
import { temporaryFolder } from "../support/polku-process.ts";
import { DEFAULT_SIZES, runSearchBench } from "./search.ts";

/** Our index against minisearch and PostgreSQL's full-text search: same documents, same queries, in turns. */
export const bench: Bench = {
  names: ["search-5k", "search-120k"],
  async run(names, emit) {
    const folder = await temporaryFolder();
    const server = await startEmbeddedPostgres(folder.path);
    const pool = new pg.Pool({ connectionString: server.ownerUrl, max: 2 });
    const sizes = DEFAULT_SIZES.filter(({ documents }) => names.includes(`search-${Math.round(documents / 1000)}k`));
    await runSearchBench({ dataFolder: join(projectRoot, "..", "shared", "data"), sizes, pool, print: emit });
    await pool.end();
    await server.stop();
    await folder.remove();
  },
};
