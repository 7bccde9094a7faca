import type { PolkuDatabase } from "../database.ts";
import { listHandbook } from "./handbook.ts";
import { isShown, type ShownPage } from "./handbook-page.ts";
import { createPageMatcher, type PageMatcher } from "./match-pages.ts";

/** The pages of a region that its residents may read, with their matcher. */
export interface Guides {
  readonly pages: readonly ShownPage[];
  readonly match: PageMatcher;
}

export interface GuideKeeper {
  /**
   * The guides as they were at a version of the catalogue, which rises when they change. Null when they are not known: a search
   * goes on without them. Never rejects.
   */
  forRegion(regionCode: string, version: number): Promise<Guides | null>;
}

/** A search must not wait for the database, so a region's guides are kept until the catalogue changes. */
export function createGuideKeeper(db: PolkuDatabase, onTrouble: (error: Error) => void): GuideKeeper {
  const kept = new Map<string, { readonly version: number; readonly guides: Promise<Guides | null> }>();
  async function read(regionCode: string, before: Promise<Guides | null> | undefined): Promise<Guides | null> {
    try {
      const all = await listHandbook(db.forRegion(regionCode));
      const pages = all.filter(isShown).filter(({ audience }) => audience === "resident");
      const old = (await before) ?? null;
      if (old !== null && JSON.stringify(old.pages) === JSON.stringify(pages)) return old;
      return { pages, match: createPageMatcher(pages.map(({ slug, published }) => ({ slug, content: published }))) };
    } catch (error) {
      onTrouble(error as Error);
      kept.delete(regionCode);
      return (await before) ?? null;
    }
  }
  return {
    forRegion(regionCode, version) {
      const known = kept.get(regionCode);
      if (known?.version === version) return known.guides;
      const guides = read(regionCode, known?.guides);
      kept.set(regionCode, { version, guides });
      return guides;
    },
  };
}

/** A guide is mentioned beside search results when it surely is of what was asked. */
const SURE = 0.6;

/** The guides to read beside the results of a search, the best first. */
export function chooseGuides(
  guides: Guides,
  words: string,
  needs: readonly { readonly id: string; readonly confidence: number }[],
  most = 3,
): readonly ShownPage[] {
  const found = guides.match(words, needs);
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= SURE && score >= best / 3)
    .slice(0, most)
    .flatMap(({ id }) => guides.pages.find(({ slug }) => slug === id) ?? []);
}
