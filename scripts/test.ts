import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../src/platform/db/embedded-postgres.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { projectRoot } from "../src/platform/project-root.ts";
import { findBrowser } from "../test/support/find-browser.ts";

/** Files wait for the database and the browser, so even two cores do more than one at a time. */
const CONCURRENCY = Math.max(2, availableParallelism());

/**
 * `npm test [-- FILE…]`: every test against a real PostgreSQL of its own and a real browser.
 * The database server lives for this run only; each test file gets a copy of a migrated template.
 */
const browser = await findBrowser();
if (!browser) {
  console.error(
    "The journey tests need a browser and none was found. On Debian: apt-get install chromium. Elsewhere: set CHROMIUM_PATH to a Chrome or Chromium.",
  );
  process.exit(1);
}
const build = spawn(process.execPath, ["scripts/build.ts", "--quiet"], { cwd: projectRoot, stdio: "inherit" });
const built = new Promise<number>((resolve) => build.on("exit", (code) => resolve(code ?? 1)));

const dataDir = await mkdtemp(join(tmpdir(), "polku-test-"));
// PostgreSQL runs as another account when the tests run as root.
await chmod(dataDir, 0o755);
const server = await startEmbeddedPostgres(dataDir);
try {
  const setUp = new pg.Client({ connectionString: server.ownerUrl });
  await setUp.connect();
  // Nothing here outlives the run, so nothing needs to reach the disk.
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"])
    await setUp.query(`alter system set ${setting} = off`);
  await setUp.query("select pg_reload_conf()");
  await setUp.end();
  await migrate(server.ownerUrl, join(projectRoot, "db", "migrations"));
  if ((await built) !== 0) throw new Error("the build failed");
  process.exitCode = await runTests();
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

function runTests(): Promise<number> {
  const asked = process.argv.slice(2);
  const files = asked.length > 0 ? asked : ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"];
  const child = spawn(
    process.execPath,
    [
      "--import",
      "./scripts/tsx-hooks.ts",
      "--test",
      "--test-reporter=spec",
      `--test-concurrency=${CONCURRENCY}`,
      ...files,
    ],
    {
      cwd: projectRoot,
      stdio: "inherit",
      env: {
        ...process.env,
        TEST_OWNER_URL: server.ownerUrl,
        TEST_APP_URL: server.appUrl,
        TEST_SHARED_DIR: join(dataDir, "shared"),
        CHROMIUM_PATH: browser ?? "",
        TZ: "UTC",
        // Hundreds of processes compile the same modules.
        NODE_COMPILE_CACHE: join(projectRoot, "node_modules", ".cache", "polku-tests"),
      },
    },
  );
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}
