import type { Kind, SearchDocument } from "./search-document.ts";

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
  readonly nextDay?: number | null;
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
    nextDay: wanted.nextDay ?? null,
    prior: wanted.prior ?? 1,
    needs: wanted.needs ?? [],
    group: wanted.group ?? null,
    card: JSON.stringify({ title: name || sv?.name || en?.name }),
  };
}
