import { titleNow, type WorkEntry, type WorkSort } from "./work-list.ts";

export type CompareEntries = (a: WorkEntry, b: WorkEntry) => number;

/**
 * By what the list is sorted: titles as the language's own dictionaries do, and ids where all else is the same, so that no
 * entry stands on two pages. What has no time comes last.
 */
export function workOrder(sort: WorkSort, language: "fi" | "sv"): CompareEntries {
  const byTitle = titleOrder(language);
  switch (sort) {
    case "title":
      return byTitle;
    case "worst":
      return (a, b) => a.score - b.score || byTitle(a, b);
    case "changed":
      return (a, b) => timeOf(b.modifiedAt, -Infinity) - timeOf(a.modifiedAt, -Infinity) || byTitle(a, b);
    case "time":
      return (a, b) => timeOf(a.nextTime, Infinity) - timeOf(b.nextTime, Infinity) || byTitle(a, b);
  }
}

function timeOf(time: Date | null, none: number): number {
  return time?.getTime() ?? none;
}

const collators = { fi: new Intl.Collator("fi"), sv: new Intl.Collator("sv") };
/** Choosing a title costs more than comparing two, and a sort compares each some twenty times. */
const titles = { fi: new WeakMap<WorkEntry, string>(), sv: new WeakMap<WorkEntry, string>() };

function titleOrder(language: "fi" | "sv"): CompareEntries {
  const { compare } = collators[language];
  const known = titles[language];
  const titleOf = (entry: WorkEntry) => {
    const kept = known.get(entry);
    if (kept !== undefined) return kept;
    const title = titleNow(entry, language);
    known.set(entry, title);
    return title;
  };
  return (a, b) => compare(titleOf(a), titleOf(b)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
