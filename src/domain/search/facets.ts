import { AGE_BASE, type IndexData, PRICE_CHARGED, PRICE_FREE, PRICE_UNKNOWN, PROFILE_COLUMNS } from "./index-data.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { KINDS } from "./search-document.ts";
import type { FacetCount, SearchAnswer, SearchQuery } from "./search-query.ts";

/** The filters, each a bit; a profile is remembered as the set of filters it fails. */
const KIND = 1;
const THEME = 2;
const MUNICIPALITY = 4;
const PRICE = 8;
const TARGET_GROUP = 16;
const LANGUAGE = 32;
const TRAIT = 64;
/** Fails the age filter. */
const AGE = 128;

const PRICES: readonly (readonly [price: number, value: string])[] = [
  [PRICE_FREE, "free"],
  [PRICE_CHARGED, "charged"],
  [PRICE_UNKNOWN, "unknown"],
];

export interface Filtered {
  /** How many of the found documents pass every filter; they are moved to the front of `space.found`. */
  readonly count: number;
  readonly facets: SearchAnswer["facets"];
}

/**
 * Filters the found documents and counts facets. Documents of one kind, price, themes, places and target groups share
 * a profile, so filters are decided and facets added up once per profile.
 */
export function filterAndCount(index: OpenedIndex, query: SearchQuery, foundCount: number): Filtered {
  const { found } = index.space;
  const { profiles, profileTable } = index.data.arrays;
  const fails = failuresOf(index.data, query);
  const counts = new Uint32Array(profileTable.length / PROFILE_COLUMNS);
  const used: number[] = [];
  let count = 0;
  for (let i = 0; i < foundCount; i++) {
    const document = found[i] as number;
    const profile = profiles[document] as number;
    if (counts[profile] === 0) used.push(profile);
    counts[profile] = (counts[profile] as number) + 1;
    if (fails(profile) === 0) {
      found[i] = found[count] as number;
      found[count++] = document;
    }
  }
  return { count, facets: countFacets(index.data, used, counts, fails) };
}

/** How many of the found documents pass every filter; they are moved to the front of `space.found`. */
export function filterFound(index: OpenedIndex, query: SearchQuery, foundCount: number): number {
  const { found } = index.space;
  const { profiles } = index.data.arrays;
  const fails = failuresOf(index.data, query);
  let count = 0;
  for (let i = 0; i < foundCount; i++) {
    const document = found[i] as number;
    if (fails(profiles[document] as number) !== 0) continue;
    found[i] = found[count] as number;
    found[count++] = document;
  }
  return count;
}

/** For each profile the filters it fails, decided when first asked. */
function failuresOf(data: IndexData, query: SearchQuery): (profile: number) => number {
  const { profileTable, setStarts, setValues } = data.arrays;
  const kinds = query.kinds?.length ? new Set(query.kinds.map((kind) => KINDS.indexOf(kind))) : null;
  const themes = chosen(query.themes, data.themes, (value, theme) => value === theme);
  const municipalities = chosen(query.municipalities, data.municipalities, (value, code) => value === code);
  const groups = chosen(
    query.targetGroups,
    data.targetGroups,
    (value, group) => group === value || group.startsWith(`${value}.`),
  );
  const wantsFree = query.isFree === undefined ? null : query.isFree ? PRICE_FREE : PRICE_CHARGED;
  const languages = chosen(query.languages, data.languages, (value, language) => value === language);
  const traits = query.traits?.map((trait) => data.traits.indexOf(trait)) ?? [];
  const { age } = query;
  const isUnfiltered = !kinds && !themes && !municipalities && !groups && !languages && wantsFree === null;
  if (isUnfiltered && traits.length === 0 && age === undefined) return () => 0;

  const meets = (set: number, wanted: ReadonlySet<number>): boolean => {
    for (let i = setStarts[set] as number; i < (setStarts[set + 1] as number); i++) {
      if (wanted.has(setValues[i] as number)) return true;
    }
    return false;
  };
  const isEmpty = (set: number): boolean => setStarts[set] === setStarts[set + 1];
  const hasAll = (set: number): boolean => {
    const own = setValues.subarray(setStarts[set], setStarts[set + 1]);
    return traits.every((trait) => own.includes(trait));
  };
  const decided = new Int16Array(profileTable.length / PROFILE_COLUMNS).fill(-1);
  return (profile) => {
    const known = decided[profile] as number;
    if (known >= 0) return known;
    const row = profile * PROFILE_COLUMNS;
    const kind = profileTable[row] as number;
    const price = profileTable[row + 1] as number;
    const themeSet = profileTable[row + 2] as number;
    const municipalitySet = profileTable[row + 3] as number;
    const isNationwide = profileTable[row + 4] as number;
    const groupSet = profileTable[row + 5] as number;
    const languageSet = profileTable[row + 6] as number;
    const traitSet = profileTable[row + 7] as number;
    const ages = profileTable[row + 8] as number;
    const failures =
      (kinds === null || kinds.has(kind) ? 0 : KIND) |
      (themes === null || meets(themeSet, themes) ? 0 : THEME) |
      (municipalities === null || isNationwide === 1 || meets(municipalitySet, municipalities) ? 0 : MUNICIPALITY) |
      (wantsFree === null || price === wantsFree ? 0 : PRICE) |
      (groups === null || isEmpty(groupSet) || meets(groupSet, groups) ? 0 : TARGET_GROUP) |
      (languages === null || isEmpty(languageSet) || meets(languageSet, languages) ? 0 : LANGUAGE) |
      (traits.length === 0 || hasAll(traitSet) ? 0 : TRAIT) |
      (age === undefined || (age >= Math.floor(ages / AGE_BASE) && age <= ages % AGE_BASE) ? 0 : AGE);
    decided[profile] = failures;
    return failures;
  };
}

function chosen(
  values: readonly string[] | undefined,
  names: readonly string[],
  isMeant: (value: string, name: string) => boolean,
): Set<number> | null {
  if (!values?.length) return null;
  return new Set(names.flatMap((name, i) => (values.some((value) => isMeant(value, name)) ? [i] : [])));
}

function countFacets(
  data: IndexData,
  used: readonly number[],
  counts: Uint32Array,
  fails: (profile: number) => number,
): SearchAnswer["facets"] {
  const { profileTable, setStarts } = data.arrays;
  const byKind = new Uint32Array(KINDS.length);
  const byPrice = new Uint32Array(PRICES.length);
  // Sets are shared by many profiles: counted as wholes first, spread over their values once.
  const setCount = setStarts.length - 1;
  const byThemeSet = new Uint32Array(setCount);
  const byMunicipalitySet = new Uint32Array(setCount);
  const byGroupSet = new Uint32Array(setCount);
  let nationwide = 0;
  for (const profile of used) {
    const count = counts[profile] as number;
    const failures = fails(profile);
    const row = profile * PROFILE_COLUMNS;
    if ((failures & ~KIND) === 0) add(byKind, profileTable[row] as number, count);
    if ((failures & ~PRICE) === 0) add(byPrice, profileTable[row + 1] as number, count);
    if ((failures & ~THEME) === 0) add(byThemeSet, profileTable[row + 2] as number, count);
    if ((failures & ~TARGET_GROUP) === 0) add(byGroupSet, profileTable[row + 5] as number, count);
    if ((failures & ~MUNICIPALITY) === 0) {
      if (profileTable[row + 4] === 1) nationwide += count;
      else add(byMunicipalitySet, profileTable[row + 3] as number, count);
    }
  }
  return {
    kind: listed(KINDS, byKind),
    theme: listed(data.themes, spread(data, byThemeSet, data.themes.length, 0)),
    municipality: listed(data.municipalities, spread(data, byMunicipalitySet, data.municipalities.length, nationwide)),
    free: PRICES.map(([price, value]) => ({ value, count: byPrice[price] as number })).filter(({ count }) => count > 0),
    targetGroup: listed(data.targetGroups, spread(data, byGroupSet, data.targetGroups.length, 0)),
  };
}

function add(counts: Uint32Array, place: number, count: number): void {
  counts[place] = (counts[place] as number) + count;
}

/** Counts per value from counts per set of values; `everywhere` belongs to each value. */
function spread(data: IndexData, bySet: Uint32Array, values: number, everywhere: number): Uint32Array {
  const { setStarts, setValues } = data.arrays;
  const counts = new Uint32Array(values).fill(everywhere);
  bySet.forEach((count, set) => {
    if (count === 0) return;
    for (let i = setStarts[set] as number; i < (setStarts[set + 1] as number); i++)
      add(counts, setValues[i] as number, count);
  });
  return counts;
}

/** Values that occur, commonest first. */
function listed(names: readonly string[], counts: Uint32Array): FacetCount[] {
  const list: FacetCount[] = [];
  for (let i = 0; i < names.length; i++) {
    if (counts[i] !== 0) list.push({ value: names[i] as string, count: counts[i] as number });
  }
  return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
