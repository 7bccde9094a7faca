import { curationKey } from "./curation.ts";
import { WORK_PAGE_SIZE, type WorkChoices, type WorkEntry, type WorkFilter, type WorkPage } from "./work-list.ts";
import { narrowWork, type WorkAround } from "./work-list-narrowing.ts";
import { type CompareEntries, workOrder } from "./work-list-order.ts";

type Language = "fi" | "sv";

/** A region's entries at one moment, ready to be narrowed, sorted and counted. */
export interface WorkList {
  /** By `curationKey`. An entry that has not changed is the same object as in the list before. */
  readonly entries: ReadonlyMap<string, WorkEntry>;
  readonly choices: WorkChoices;
  /** By sort and language; made when they are first asked for. */
  readonly orders: Map<string, Order>;
  /** What has been looked for in this very list, for the other pages of it. */
  readonly found: Map<string, readonly WorkEntry[]>;
}

interface Order {
  readonly compare: CompareEntries;
  readonly entries: readonly WorkEntry[];
}

export const EMPTY_WORK_LIST: WorkList = {
  entries: new Map(),
  choices: { sources: [], checks: [] },
  orders: new Map(),
  found: new Map(),
};

/** The list after a change. Nearly all of it has stayed as it was, so it is not sorted again for a few rows. */
export function renewWorkList(before: WorkList, read: readonly WorkEntry[], gone: readonly string[]): WorkList {
  const entries = new Map(before.entries);
  for (const key of gone) entries.delete(key);
  for (const entry of read) entries.set(curationKey(entry), entry);
  const keys = [...gone, ...read.map(curationKey)];
  const left = new Set(keys.map((key) => before.entries.get(key)));
  const orders = [...before.orders].map(([name, { compare, entries: order }]) => {
    const stayed = order.filter((entry) => !left.has(entry));
    return [name, { compare, entries: withAll(stayed, read, compare) }] as const;
  });
  return { entries, choices: choicesOf(entries.values()), orders: new Map(orders), found: new Map() };
}

const FEW = 100;

function withAll(sorted: WorkEntry[], added: readonly WorkEntry[], compare: CompareEntries): WorkEntry[] {
  if (added.length > FEW) return [...sorted, ...added].sort(compare);
  for (const entry of added) {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compare(sorted[middle] as WorkEntry, entry) < 0) from = middle + 1;
      else to = middle;
    }
    sorted.splice(from, 0, entry);
  }
  return sorted;
}

function choicesOf(entries: Iterable<WorkEntry>): WorkChoices {
  const sources = new Set<string>();
  const checks = new Set<string>();
  for (const entry of entries) {
    sources.add(entry.source);
    for (const { code } of entry.checks) checks.add(code);
  }
  return { sources: [...sources].sort(), checks: [...checks].sort() };
}

/** A page of the list and how many there are in all; the last page when the list has become shorter than the page asked for. */
export function pageOfWork(list: WorkList, filter: WorkFilter, around: WorkAround, language: Language): WorkPage {
  const found = narrowed(list, filter, around, language);
  const page = Math.max(1, Math.min(filter.page, Math.ceil(found.length / WORK_PAGE_SIZE)));
  const start = (page - 1) * WORK_PAGE_SIZE;
  return { page, entries: found.slice(start, start + WORK_PAGE_SIZE), total: found.length };
}

const MOST_FOUND = 50;

function narrowed(list: WorkList, filter: WorkFilter, around: WorkAround, language: Language): readonly WorkEntry[] {
  const look = () => narrowWork(sorted(list, filter.sort, language), filter, around);
  // The list alone does not tell whose texts wait for a new look.
  if (filter.state === "texts") return look();
  const asked = JSON.stringify([{ ...filter, page: 0 }, around.today, language]);
  const known = list.found.get(asked);
  if (known) return known;
  if (list.found.size >= MOST_FOUND) list.found.clear();
  const found = look();
  list.found.set(asked, found);
  return found;
}

function sorted(list: WorkList, sort: WorkFilter["sort"], language: Language): readonly WorkEntry[] {
  const name = `${sort} ${language}`;
  const known = list.orders.get(name);
  if (known) return known.entries;
  const compare = workOrder(sort, language);
  const entries = [...list.entries.values()].sort(compare);
  list.orders.set(name, { compare, entries });
  return entries;
}
