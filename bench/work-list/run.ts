import { sql } from "kysely";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { PolkuDatabase, RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import type { TestBrowser } from "../../src/web/workspace/test-workspace.ts";
import { anEntry, saveEntries } from "../../test/support/tray-entries.ts";
import { type Bench, type BenchLine, median, rounded } from "../support/bench.ts";
import { temporaryFolder } from "../support/polku-process.ts";

const ENTRIES = 10_000;
const ROUNDS = 15;
const LIST = "/esimerkkila/tyotila/tarjotin";
const PAGES = [
  { name: "whole list", path: LIST },
  { name: "worst, page 150", path: `${LIST}?jarjestys=worst&sivu=150` },
  { name: "words and a theme", path: `${LIST}?q=numero+77&teema=liikunta` },
] as const;

/** The work list of a region with ten thousand records: its pages, beside one look at the same rows in the same database. */
export const bench: Bench = {
  names: ["work-list"],
  async run(_names, emit) {
    // Pages are TSX, which is made into JavaScript as it is loaded.
    await import("../../scripts/tsx-hooks.ts");
    const { createTestWorkspace } = await import("../../src/web/workspace/test-workspace.ts");
    const folder = await temporaryFolder();
    const server = await startEmbeddedPostgres(folder.path);
    try {
      await migrate(server.ownerUrl, "db/migrations");
      const db: PolkuDatabase = createDatabase<RegisterTables, RegionTables, AccountTables>(server.appUrl);
      await saveEntries({ db }, invented(), "99");
      const browser = await createTestWorkspace(db).as("kuraattori");
      for (const { name, path } of PAGES) emit(await compare(db, browser, name, path));
      await db.close();
    } finally {
      await server.stop();
      await folder.remove();
    }
  },
};

async function compare(db: PolkuDatabase, browser: TestBrowser, name: string, path: string): Promise<BenchLine> {
  const page: number[] = [];
  const look: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    page.push(
      await timed(async () => {
        const { status } = await browser.get(path);
        if (status !== 200) throw new Error(`${path} answered ${status}`);
      }),
    );
    look.push(await timed(() => lookOnce(db)));
  }
  const value = median(page);
  return {
    bench: "work-list",
    metric: `${name}, ${ENTRIES} records`,
    value: rounded(value),
    unit: "ms",
    against: "sorting the same rows by name in SQL",
    ratio: rounded(value / median(look)),
  };
}

/** What any list of these rows must do at least. */
function lookOnce(db: PolkuDatabase): Promise<unknown> {
  return db
    .forRegion("99")
    .run((trx) => sql`select id, title from tray_entry order by lower(title->>'fi'), id limit 50`.execute(trx));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function invented() {
  return Array.from({ length: ENTRIES }, (_, index) =>
    anEntry({
      title: { fi: `Palvelu numero ${index}`, sv: `Tjänst nummer ${index}` },
      score: index % 101,
      checks: [{ code: "stale", severity: "polish", values: { months: 14 } }],
    }),
  );
}
