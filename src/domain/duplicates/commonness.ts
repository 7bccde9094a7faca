import type { Comparable } from "./comparable.ts";

/** How many records share what one of them has: what many share tells nothing. */
export interface Commonness {
  phone(key: string): number;
  url(key: string): number;
  /** How many records of one source have this name in the municipality, at most. */
  name(municipality: string, key: string): number;
}

/** More records than these share a switchboard, a department's page, a name of a kind of place. */
export const COMMON_PHONE = 4;
export const COMMON_URL = 4;
export const COMMON_NAME = 3;

/** When one pair is looked at by itself: nothing is common. */
export const NOTHING_COMMON: Commonness = { phone: () => 1, url: () => 1, name: () => 1 };

export function countCommonness(records: Iterable<Comparable>): Commonness {
  const phones = new Map<string, number>();
  const urls = new Map<string, number>();
  const names = new Map<string, number>();
  for (const { kind, source, originId, phones: ours, urls: pages, municipalities, names: called } of records) {
    for (const phone of ours) add(phones, phone);
    for (const url of pages) add(urls, url);
    if (kind !== "place" && kind !== "channel") continue;
    const filler = `${source}|${originId?.split("-")[0] ?? ""}`;
    for (const municipality of municipalities)
      for (const { key } of called) add(names, `${municipality}|${key}|${filler}`);
  }
  const mostNames = new Map<string, number>();
  for (const [key, count] of names) {
    const name = key.slice(0, key.lastIndexOf("|", key.lastIndexOf("|") - 1));
    if (count > (mostNames.get(name) ?? 1)) mostNames.set(name, count);
  }
  return {
    phone: (key) => phones.get(key) ?? 1,
    url: (key) => urls.get(key) ?? 1,
    name: (municipality, key) => mostNames.get(`${municipality}|${key}`) ?? 1,
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
