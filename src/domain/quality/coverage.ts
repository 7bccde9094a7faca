import { type AreaId, areasOf, COVERAGE_AREAS, type CoverageArea } from "./coverage-areas.ts";
import type { EntryKind } from "./tray-entry.ts";

/** How far ahead events are counted. */
export const COMING_DAYS = 60;
const DAY_MS = 24 * 3600 * 1000;

/** What counting needs of an entry that is on the tray. */
export interface CoveredEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly municipalities: readonly string[];
  readonly isNationwide: boolean;
  readonly givenIn: readonly string[];
  readonly themes: readonly string[];
  readonly needs: readonly string[];
  readonly help: readonly string[];
  readonly nextTime: Date | null;
}

export interface CoverageAsked {
  /** Null: any language. */
  readonly language: "fi" | "sv" | null;
  /** Null: any kind. */
  readonly kind: EntryKind | null;
  readonly now: Date;
}

export type Counts = Readonly<Record<EntryKind, number>>;
/** In the place of a municipality's code: the whole country and the net. */
export const EVERYWHERE = "000";

export interface AreaCoverage {
  readonly area: CoverageArea;
  /** By municipality's code and `EVERYWHERE`. */
  readonly where: ReadonlyMap<string, Counts>;
}

/** How much of each content area each municipality has. Pure. */
export function countCoverage(
  entries: readonly CoveredEntry[],
  municipalities: readonly string[],
  asked: CoverageAsked,
): readonly AreaCoverage[] {
  const places = [...municipalities, EVERYWHERE];
  const counts = new Map(COVERAGE_AREAS.map(({ id }) => [id, new Map(places.map((place) => [place, empty()]))]));
  for (const entry of entries) {
    if (!isCounted(entry, asked)) continue;
    for (const area of areasOf(entry)) {
      for (const place of placesOf(entry)) {
        const count = counts.get(area)?.get(place);
        if (count) count[entry.kind] += 1;
      }
    }
  }
  return COVERAGE_AREAS.map((area) => ({ area, where: counts.get(area.id) ?? new Map() }));
}

/** The entries that a cell of the matrix counts. */
export function entriesOf(
  entries: readonly CoveredEntry[],
  { area, place }: { readonly area: AreaId; readonly place: string },
  asked: CoverageAsked,
): readonly CoveredEntry[] {
  return entries.filter(
    (entry) => isCounted(entry, asked) && placesOf(entry).includes(place) && areasOf(entry).includes(area),
  );
}

function isCounted({ kind, givenIn, nextTime }: CoveredEntry, asked: CoverageAsked): boolean {
  if (asked.kind !== null && kind !== asked.kind) return false;
  if (asked.language !== null && !givenIn.includes(asked.language)) return false;
  if (kind !== "event") return true;
  return nextTime !== null && nextTime.getTime() <= asked.now.getTime() + COMING_DAYS * DAY_MS;
}

function placesOf({ municipalities, isNationwide }: CoveredEntry): readonly string[] {
  return isNationwide ? [EVERYWHERE] : municipalities;
}

const empty = (): Record<EntryKind, number> => ({ service: 0, event: 0, place: 0, tool: 0 });

export function totalOf(counts: Counts | undefined): number {
  return counts ? counts.service + counts.event + counts.place + counts.tool : 0;
}

export interface Gap {
  readonly area: CoverageArea;
  readonly municipality: string;
  /** Null: in no language. */
  readonly language: "fi" | "sv" | null;
}

/**
 * What municipalities lack, the minimum first: what there is none of, and what there is but not in one of the official languages.
 * Self-care is the same everywhere, so no municipality lacks it.
 */
export function gapsOf(
  entries: readonly CoveredEntry[],
  municipalities: readonly string[],
  languages: readonly ("fi" | "sv")[],
  now: Date,
): readonly Gap[] {
  const count = (language: "fi" | "sv" | null) => countCoverage(entries, municipalities, { language, kind: null, now });
  const any = count(null);
  const told = languages.map((language) => ({ language, coverage: count(language) }));
  return any.flatMap(({ area, where }, row) =>
    area.id === "self-care"
      ? []
      : municipalities.flatMap((municipality): Gap[] => {
          if (totalOf(where.get(municipality)) === 0) return [{ area, municipality, language: null }];
          return told
            .filter(({ coverage }) => totalOf(coverage[row]?.where.get(municipality)) === 0)
            .map(({ language }) => ({ area, municipality, language }));
        }),
  );
}
