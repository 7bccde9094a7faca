import type { Language } from "../catalogue/catalogue.ts";
import { createTextMatcher, type MatchableText, type TextMatch } from "../search/match-texts.ts";
import { HANDBOOK_LANGUAGES, type HandbookContent } from "./handbook-page.ts";

export interface MatchedPage {
  readonly slug: string;
  readonly content: HandbookContent;
}

/** A need that was recognised in the words. */
export interface SaidNeed {
  readonly id: string;
  readonly confidence: number;
}

export type PageMatcher = (words: string, needs: readonly SaidNeed[]) => readonly TextMatch[];

/** A need that a page names first says more of it than its last one. */
const LATER_NEED = 0.9;
const NEEDS_SAY = 1.5;
const LEAST_SURE = 0.25;

/** Finds pages by their words in every language and by the needs that they answer; the best first. */
export function createPageMatcher(pages: readonly MatchedPage[]): PageMatcher {
  const match = createTextMatcher(pages.flatMap(textsOf));
  return (words, needs) => {
    const scores = new Map(match(words).map(({ id, score }) => [id, score]));
    const sure = needs.filter(({ confidence }) => confidence >= LEAST_SURE);
    for (const { slug, content } of pages)
      for (const { id, confidence } of sure) {
        const place = content.needs.indexOf(id);
        if (place >= 0)
          scores.set(slug, (scores.get(slug) ?? 0) + NEEDS_SAY * confidence * LATER_NEED ** Math.min(place, 8));
      }
    return [...scores]
      .map(([id, score]) => ({ id, score: Math.round(score * 1000) / 1000 }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}

function textsOf({ slug, content }: MatchedPage): readonly MatchableText[] {
  return HANDBOOK_LANGUAGES.flatMap((each) => {
    const text = content.texts[each];
    if (!text) return [];
    const language: Language = each === "selko" ? "fi" : each;
    return [{ id: slug, language, title: text.title, lead: text.lead, body: `${text.body}\n${text.steps}` }];
  });
}
