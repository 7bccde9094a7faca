import { wallMinutes } from "../../src/domain/finding/when-window.ts";
import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import type { IndexData } from "../../src/domain/search/index-data.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import { daysWindow } from "../../src/domain/search/time-window.ts";

const CALLS = 400;
const MONTH = { window: daysWindow("2026-11-28", "2026-12-28"), keepsUndated: false };
const WEEK = { window: daysWindow("2026-11-28", "2026-12-04"), keepsUndated: false };
const WEEKEND = { window: daysWindow("2026-11-28", "2026-11-29"), keepsUndated: false };

/** What the index alone takes for the calendar and for searches that name a time. */
export function measureIndex(
  data: IndexData,
  at: Date,
  alone: (metric: string, value: number, unit: string) => void,
): void {
  const index = openIndex(data, analysersWith(loadVoikko()));
  const asked = { text: "", language: "fi", now: wallMinutes(at) } as const;
  const page = { limit: 60, offset: 0, foldFrom: 3, repeated: { limit: 40, offset: 0 } };
  const found = { sort: "relevance", limit: 20, offset: 0 } as const;
  const calls: Readonly<Record<string, () => unknown>> = {
    "calendar(month)": () => index.calendar({ ...asked, when: MONTH }, page),
    "calendar(week)": () => index.calendar({ ...asked, when: WEEK }, page),
    "calendar(weekend, municipality)": () =>
      index.calendar({ ...asked, when: WEEKEND, municipalities: ["983"] }, { ...page, foldFrom: 1000 }),
    "search(weekend, near)": () =>
      index.search({
        ...asked,
        ...found,
        kinds: ["event"],
        when: WEEKEND,
        near: { lat: 61.4, lon: 20.5 },
        sort: "distance",
      }),
    "search(words, week)": () => index.search({ ...asked, ...found, text: "tuolijumppa", when: WEEK }),
    "search(words)": () => index.search({ ...asked, ...found, text: "uimahalli ryhmä" }),
  };
  for (const call of Object.values(calls)) for (let i = 0; i < CALLS / 10; i++) call();
  const times = new Map<string, number[]>(Object.keys(calls).map((name) => [name, []]));
  for (let i = 0; i < CALLS; i++)
    for (const [name, call] of Object.entries(calls)) {
      const started = performance.now();
      call();
      times.get(name)?.push(performance.now() - started);
    }
  for (const [name, all] of times)
    for (const share of [0.5, 0.99]) alone(`${name} p${share * 100}`, percentile(all, share), "ms");
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
