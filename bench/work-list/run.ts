import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { type Bench, type BenchLine, median, rounded } from "../support/bench.ts";
import { compareWithBare } from "../support/compare-with-bare.ts";
import { temporaryFolder } from "../support/polku-process.ts";
import { fillWorkList } from "./invented-entries.ts";

const ENTRIES = 10_000;
const ROUNDS = 30;
const WARM_UP = 300;
/** As many curators who press at once as a county has at most. */
const CONNECTIONS = 8;
const LIST = "/esimerkkila/tyotila/tarjotin";
const PAGES = [
  { name: "whole list", path: LIST },
  { name: "worst, page 150", path: `${LIST}?jarjestys=worst&sivu=150` },
  { name: "words and a theme", path: `${LIST}?haku=kuoro+77&teema=liikunta` },
] as const;

interface Served {
  readonly url: string;
  readonly cookie: string;
  readonly csrf: string;
}

/** The work list of a region with ten thousand records, asked over HTTP as a signed-in curator's browser asks it. */
export const bench: Bench = {
  names: ["work-list"],
  async run(_names, emit) {
    const folder = await temporaryFolder();
    const postgres = await startEmbeddedPostgres(folder.path);
    const child = fork(join(projectRoot, "bench/work-list/server.ts"));
    try {
      await migrate(postgres.ownerUrl, "db/migrations");
      const db = createDatabase<RegisterTables, RegionTables, AccountTables>(postgres.appUrl);
      await fillWorkList(db, ENTRIES, "99");
      await db.close();
      child.send(postgres.appUrl);
      const [{ port, ...session }] = (await once(child, "message")) as [Omit<Served, "url"> & { port: number }];
      const served = { ...session, url: `http://127.0.0.1:${port}` };
      // A program that has just started is still being compiled.
      for (let count = 0; count < WARM_UP; count++) await ask(served, LIST);
      for (const { name, path } of PAGES) {
        const metric = `${name}, ${ENTRIES} records`;
        const url = served.url + path;
        const headers = { cookie: served.cookie };
        emit({
          bench: "work-list",
          metric,
          ...(await compareWithBare(url, true, { headers, connections: CONNECTIONS })),
        });
        emit(await alone(served, metric, path));
      }
      emit(await newWords(served));
      emit(await afterChange(served));
    } finally {
      child.kill();
      await postgres.stop();
      await folder.remove();
    }
  },
};

/** One curator, one page at a time. */
async function alone(served: Served, metric: string, path: string): Promise<BenchLine> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(() => ask(served, path)));
  return line(`${metric}, alone`, median(times));
}

/** Words that nobody has looked for since the list last changed. */
async function newWords(served: Served): Promise<BenchLine> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    times.push(await timed(() => ask(served, `${LIST}?haku=kuoro+${round + 100}&teema=liikunta`)));
  return line(`words asked for the first time, ${ENTRIES} records, alone`, median(times));
}

/** The page after one's own change, which must show it: what was kept of the list is of no use for it. */
async function afterChange(served: Served): Promise<BenchLine> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const html = await ask(served, `${LIST}?tila=on`);
    const act = /name="rivi" value="(piilota [^"]+)"/.exec(html)?.[1] ?? "";
    const key = act.split(" ")[1] ?? "";
    const body = new URLSearchParams({ csrf: served.csrf, rivi: act, takaisin: `${LIST}?tila=on` });
    const sent = await fetch(served.url + LIST, {
      method: "POST",
      headers: headersOf(served),
      body,
      redirect: "manual",
    });
    if (sent.status !== 303) throw new Error(`hiding answered ${sent.status}`);
    await sent.arrayBuffer();
    times.push(
      await timed(async () => {
        if ((await ask(served, `${LIST}?tila=on`)).includes(key))
          throw new Error(`${key} was hidden and is still shown`);
      }),
    );
  }
  return line(`the page after one's own change, ${ENTRIES} records`, median(times));
}

async function ask(served: Served, path: string): Promise<string> {
  const answer = await fetch(served.url + path, { headers: headersOf(served) });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

function headersOf({ cookie }: Served): Record<string, string> {
  return { cookie, "sec-fetch-site": "same-origin" };
}

function line(metric: string, value: number): BenchLine {
  return { bench: "work-list", metric, value: rounded(value), unit: "ms", against: null, ratio: null };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
