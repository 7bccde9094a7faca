import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { addDays, helsinkiTime } from "../../src/domain/catalogue/helsinki-time.ts";
import { HORIZON_DAYS, occurrencesOf } from "../../src/domain/events/occurrences-of.ts";
import { type Bench, type BenchLine, median, rounded } from "../support/bench.ts";
import { compareWithBare } from "../support/compare-with-bare.ts";
import { buildOnce, startPolku, temporaryFolder } from "../support/polku-process.ts";
import { fillRegion } from "./fill-region.ts";
import { inventEvents } from "./invented-events.ts";
import { measureIndex } from "./measure-index.ts";

const RECURRING = 1500;
const SINGLE = 11_000;
const NOW = new Date("2026-11-28T10:00:00Z");
const PORT = 3973;
const ROUNDS = 5;

const CALENDAR = "/esimerkkila/fi/tapahtumat";
const PAGES = [
  { name: "month", path: `${CALENDAR}?jakso=kuukausi` },
  { name: "week", path: `${CALENDAR}?jakso=viikko` },
  { name: "weekend in one municipality", path: `${CALENDAR}?jakso=viikonloppu&kunta=983` },
] as const;

/** A region with fifty thousand times to come: what its calendar pages cost, served by the product, and what is under them. */
export const bench: Bench = {
  names: ["calendar"],
  async run(_names, emit) {
    const alone = (metric: string, value: number, unit: string): void =>
      emit({ bench: "calendar", metric, value: rounded(value), unit, against: null, ratio: null });
    const today = helsinkiTime(NOW).date;
    const { recurring, single } = inventEvents(today, RECURRING, SINGLE);
    measureTimes(recurring, today, alone);

    buildOnce();
    const folder = await temporaryFolder();
    try {
      const region = await fillRegion(folder.path, [...recurring, ...single], NOW);
      alone("times in the index", region.data.arrays.timeStarts.length, "times");
      alone("saving events with their times", region.saveMs, "ms");
      alone("reading documents", region.readMs, "ms");
      alone("index build", region.buildMs, "ms");
      const bytes = Object.values(region.data.arrays).reduce((sum, array) => sum + array.byteLength, 0);
      alone("index", bytes / 1e6, "MB");
      measureIndex(region.data, NOW, alone);
      await measurePages(folder.path, emit, alone);
    } finally {
      await folder.remove();
    }
  },
};

type Alone = (metric: string, value: number, unit: string) => void;

function measureTimes(events: ReturnType<typeof inventEvents>["recurring"], today: string, alone: Alone): void {
  const until = addDays(today, HORIZON_DAYS);
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (const event of events) occurrencesOf(event, today, until);
    return performance.now() - started;
  });
  alone("making the times of 1,000 weekly events", (median(times) / events.length) * 1000, "ms");
}

async function measurePages(dataDir: string, emit: (line: BenchLine) => void, alone: Alone): Promise<void> {
  const polku = await startPolku(dataDir, PORT, { POLKU_NOW: NOW.toISOString() });
  try {
    // Other regions' indexes are built first: they would be measured too.
    while (!(await fetch(`${polku.url}/api/v1/readyz`)).ok) await sleep(200);
    for (const { name, path } of PAGES) {
      const url = polku.url + path;
      const html = await (await fetch(url)).text();
      alone(`${name}, page`, html.length / 1000, "kB");
      alone(`${name}, page, compressed`, gzipSync(html).length / 1000, "kB");
      for (const isCached of [false, true])
        emit({
          bench: "calendar",
          metric: `${name}, ${isCached ? "cached" : "fresh"}`,
          ...(await compareWithBare(url, isCached)),
        });
    }
  } finally {
    await polku.stop();
  }
}
