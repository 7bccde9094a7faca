import type { DocumentTime, Kind, SearchDocument } from "./search-document.ts";
import { minutesOf } from "./time-window.ts";

interface Wanted {
  readonly id?: string;
  readonly kind?: Kind;
  readonly name?: string;
  readonly alternativeName?: string;
  readonly keywords?: string;
  readonly summary?: string;
  readonly labels?: string;
  readonly description?: string;
  readonly sv?: SearchDocument["texts"]["sv"];
  readonly en?: SearchDocument["texts"]["en"];
  readonly themes?: readonly string[];
  readonly municipalities?: readonly string[];
  readonly isNationwide?: boolean;
  readonly isFree?: boolean | null;
  readonly targetGroups?: readonly string[];
  readonly positions?: SearchDocument["positions"];
  readonly isDated?: boolean;
  readonly times?: SearchDocument["times"];
  readonly ages?: SearchDocument["ages"];
  readonly languages?: readonly string[];
  readonly traits?: SearchDocument["traits"];
  readonly prior?: number;
  readonly needs?: SearchDocument["needs"];
  readonly group?: string;
}

let made = 0;

/** A document for a test: Finnish texts given flat, ids counted up, the card a JSON text with the title. */
export function aDocument(wanted: Wanted = {}): SearchDocument {
  made++;
  const name = wanted.name ?? "";
  const { sv, en, alternativeName = "", keywords = "", summary = "", labels = "", description = "" } = wanted;
  return {
    id: wanted.id ?? `00000000-0000-5000-8000-${made.toString().padStart(12, "0")}`,
    kind: wanted.kind ?? "service",
    texts: {
      ...(name === "" ? {} : { fi: { name, alternativeName, keywords, summary, labels, description } }),
      ...(sv === undefined ? {} : { sv }),
      ...(en === undefined ? {} : { en }),
    },
    sortTitle: { fi: name || sv?.name || en?.name || "", sv: sv?.name ?? name, en: en?.name ?? name },
    themes: wanted.themes ?? [],
    municipalities: wanted.municipalities ?? [],
    isNationwide: wanted.isNationwide ?? false,
    isFree: wanted.isFree ?? null,
    targetGroups: wanted.targetGroups ?? [],
    positions: wanted.positions ?? [],
    isDated: wanted.isDated ?? false,
    times: wanted.times ?? [],
    ages: wanted.ages ?? { min: null, max: null },
    languages: wanted.languages ?? [],
    traits: wanted.traits ?? [],
    prior: wanted.prior ?? 1,
    needs: wanted.needs ?? [],
    group: wanted.group ?? null,
    card: JSON.stringify({ title: name || sv?.name || en?.name }),
  };
}

/** A time of an event on the Finnish wall clock, an hour long unless told otherwise. */
export function aTime(start: string, change: Partial<DocumentTime> = {}): DocumentTime {
  const minutes = minutesOf(start);
  const isAllDay = start.length === 10;
  return {
    start: minutes,
    end: minutes + (isAllDay ? 1440 : 60),
    isEndKnown: true,
    isAllDay,
    isOngoing: false,
    status: "scheduled",
    ...change,
  };
}
