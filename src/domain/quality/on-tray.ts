import type { SearchDocument } from "../search/search-document.ts";

/** What an index says of one document. */
export interface IndexedEntry {
  readonly themes: readonly string[];
  /** The surest first. */
  readonly needs: readonly string[];
  /** Of self-care tools: the card as JSON text, for a region's own tools stand in no register. */
  readonly card: string | null;
}

/** What the region's tray holds: all documents of one build, by `entryKey`. */
export type OnTray = ReadonlyMap<string, IndexedEntry>;

/** Needs less sure than this are not spoken of. */
const TELLABLE = 0.3;

export function entryKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}:${id}`;
}

/** Notes a document while the index is built of it. */
export function noteOnTray(
  onTray: Map<string, IndexedEntry>,
  { kind, id, themes, needs = [], card }: Pick<SearchDocument, "kind" | "id" | "themes" | "needs" | "card">,
): void {
  const told = needs.filter(({ confidence }) => confidence >= TELLABLE);
  const sureFirst = told.toSorted((a, b) => b.confidence - a.confidence).map((need) => need.id);
  onTray.set(entryKey({ kind, id }), { themes, needs: sureFirst, card: kind === "tool" ? card : null });
}
