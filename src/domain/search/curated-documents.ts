import { LANGUAGES } from "../catalogue/catalogue.ts";
import { helsinkiTime } from "../catalogue/helsinki-time.ts";
import { curatedThemes } from "../curation/apply-curation.ts";
import { CURATED_KINDS, type CuratedKind, type Curation, curationKey } from "../curation/curation.ts";
import { curationAmong } from "../curation/find-thing-curation.ts";
import { type CuratedCard, curatedCard, type PictureSize } from "../curation/present-curation.ts";
import type { EntryTexts } from "../curation/source-words.ts";
import type { DocumentsAround } from "./documents-around.ts";
import { plainText } from "./plain-text.ts";
import type { SearchDocument } from "./search-document.ts";

/** What a region's curators have said, for making its documents. */
export interface DocumentCurations {
  /** By `curationKey`. */
  readonly byKey: ReadonlyMap<string, Curation>;
  /** By file. */
  readonly pictures: ReadonlyMap<string, PictureSize>;
}

type Around = Pick<DocumentsAround, "curations" | "merged" | "now">;

/**
 * What is said of the first of these ids that anything is said of, with what is said of the other records of the same thing
 * (`curationOfThing`).
 */
export function curationOf(
  { curations, merged }: Pick<Around, "curations" | "merged">,
  kind: CuratedKind,
  ...ids: readonly (string | null | undefined)[]
): Curation | undefined {
  if (curations === undefined || curations.byKey.size === 0) return undefined;
  const members = merged.get(ids[0] ?? "")?.memberIds ?? [];
  return curationAmong(curations.byKey, { kind, ids: ids.flatMap((id) => id ?? []), members });
}

/** Whether the record has been taken off the tray, or put on it; null leaves it to the rules. */
export function trayWordOf({ curations }: Pick<Around, "curations">, id: string): Curation["tray"] {
  return (curations && saidOf(curations, id)?.tray) ?? null;
}

/** An id alone does not tell the kind; ids are made of sources, and curators speak of few. */
function saidOf({ byKey }: DocumentCurations, id: string): Curation | undefined {
  for (const kind of CURATED_KINDS) {
    const said = byKey.get(curationKey({ kind, id }));
    if (said) return said;
  }
  return undefined;
}

/** Ids of one kind that are on the tray whatever the rules say. */
export function idsPutOn({ curations }: Pick<Around, "curations">, kind: CuratedKind): string[] {
  return [...(curations?.byKey ?? [])].flatMap(([key, { tray }]) =>
    tray === "on" && key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : [],
  );
}

/** The themes that residents find it under; null when it is not on the tray. */
export function themesAsCurated(
  byRules: readonly string[],
  curation: Curation | undefined,
  ofNeeds: () => readonly string[],
): readonly string[] | null {
  if (byRules.length === 0 && curation?.tray !== "on") return null;
  const added = curation?.themes.added ?? [];
  // Put on by hand and told no theme: its needs tell. What has none at all is found by its words.
  return curatedThemes(byRules.length === 0 && added.length === 0 ? ofNeeds() : byRules, curation);
}

/** The searchable texts with the region's own words first, so that people find it by both. */
export function withOwnWords(texts: SearchDocument["texts"], curation: Curation | undefined): SearchDocument["texts"] {
  if (curation === undefined) return texts;
  const { title, summary, selko } = curation.texts;
  const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join("\n");
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const fields = texts[language] ?? {};
      const [ownTitle, ownSummary] = [title[language], summary[language]];
      const plain = language === "fi" ? selko : {};
      return [
        language,
        {
          ...fields,
          ...(ownTitle && { name: ownTitle }),
          alternativeName: joined(ownTitle && fields.name, plain.title, fields.alternativeName),
          summary: joined(ownSummary && plainText(ownSummary), fields.summary),
          description: joined(plain.summary, fields.description),
        },
      ];
    }),
  );
}

/** What a document's card shows of its words and of what curators have added. */
export function curateCard(texts: EntryTexts, curation: Curation | undefined, { curations, now }: Around): CuratedCard {
  return curatedCard(texts, curation, curations?.pictures ?? new Map(), helsinkiTime(now).date);
}
