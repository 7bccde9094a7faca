import { trayWordOf } from "./curated-documents.ts";
import type { DocumentsAround } from "./documents-around.ts";
import type { SearchDocument } from "./search-document.ts";

/**
 * One document for each thing, however many records tell of it: the first of them that has a document stands for the others,
 * and what it does not know comes from them. Those that are alone pass at once.
 */
export async function* onlyOnce(
  documents: AsyncIterable<SearchDocument>,
  { merged, curations }: Pick<DocumentsAround, "merged" | "curations">,
): AsyncGenerator<SearchDocument> {
  const waiting = new Map<string, SearchDocument[]>();
  for await (const document of documents) {
    const entry = merged.get(document.id);
    if (entry === undefined) yield document;
    else waiting.set(entry.primaryId, [...(waiting.get(entry.primaryId) ?? []), document]);
  }
  for (const [primaryId, members] of waiting) {
    const order = merged.get(primaryId)?.memberIds ?? [];
    const [first, ...others] = members.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    const isPutOn = members.some(({ id }) => trayWordOf({ curations }, id) === "on");
    // Taken away by curators is the whole thing: the next record must not step into the place of the one that was shown.
    const before = order.slice(0, first ? order.indexOf(first.id) : 0);
    if (!isPutOn && before.some((id) => trayWordOf({ curations }, id) === "off")) continue;
    if (first) yield others.reduce(joined, first);
  }
}

function joined(one: SearchDocument, other: SearchDocument): SearchDocument {
  const union = <Item>(a: readonly Item[] = [], b: readonly Item[] = []) => [...new Set([...a, ...b])];
  return {
    ...one,
    themes: union(one.themes, other.themes),
    municipalities: union(one.municipalities, other.municipalities),
    isFree: one.isFree ?? other.isFree,
    positions: one.positions.length > 0 ? one.positions : other.positions,
    languages: union(one.languages, other.languages),
    traits: union(one.traits, other.traits),
    card: withOther(one.card, other),
  };
}

interface SourcedCard {
  readonly isFree?: boolean | null;
  readonly hours?: readonly unknown[];
  readonly alsoFrom?: readonly OtherSource[];
}

/** Another record of the same thing, as a card tells it. */
export interface OtherSource {
  readonly kind: SearchDocument["kind"];
  readonly id: string;
  readonly source: string;
}

/** The card with the other's source, and with its price and hours when the first one tells none. */
function withOther(card: string, other: SearchDocument): string {
  const own = JSON.parse(card) as SourcedCard;
  const its = JSON.parse(other.card) as SourcedCard & { readonly source: string };
  const further: OtherSource = { kind: other.kind, id: other.id, source: its.source };
  return JSON.stringify({
    ...own,
    ...(own.isFree === null && { isFree: its.isFree ?? null }),
    ...(own.hours?.length === 0 && its.hours !== undefined && { hours: its.hours }),
    alsoFrom: [...(own.alsoFrom ?? []), further],
  });
}
