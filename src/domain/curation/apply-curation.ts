import type { OwnWords } from "../catalogue/card-curation.ts";
import { LANGUAGES, type Language, type LocalizedText } from "../catalogue/catalogue.ts";
import type { Curation } from "./curation.ts";
import type { EntryTexts } from "./source-words.ts";

/** What residents read: the region's own words where it has some, else the source's. */
export interface EffectiveTexts extends EntryTexts {
  /** Plain Finnish; only a region writes it. */
  readonly selkoTitle: string | null;
  readonly own: OwnWords;
}

const NONE: OwnWords = { title: [], summary: [], selko: false };

/** Pure. Own words stand in the place of the source's even when the source's have changed since. */
export function applyCuration(texts: EntryTexts, curation: Curation | undefined): EffectiveTexts {
  if (curation === undefined) return { ...texts, selkoTitle: null, own: NONE };
  const { title, summary, selko } = curation.texts;
  return {
    title: overlaid(texts.title, title),
    summary: overlaid(texts.summary, summary),
    selkoSummary: selko.summary || texts.selkoSummary,
    selkoTitle: selko.title || null,
    own: {
      title: written(title),
      summary: written(summary),
      selko: Boolean(selko.title || selko.summary),
    },
  };
}

type OwnText = Curation["texts"]["title"];

const written = (own: OwnText): Language[] => LANGUAGES.filter((language) => own[language]);

function overlaid(source: LocalizedText, own: OwnText): LocalizedText {
  const said = written(own).map((language) => [language, own[language]]);
  return said.length === 0 ? source : { ...source, ...Object.fromEntries(said) };
}

/** Themes after the curators' word. @param byRules empty when the rules leave it off the tray */
export function curatedThemes(byRules: readonly string[], curation: Curation | undefined): readonly string[] {
  if (curation === undefined) return byRules;
  const { added, removed } = curation.themes;
  return [...new Set([...byRules.filter((id) => !removed.includes(id)), ...added])];
}

/** What is surely true because a person said so, on the scale of recognised needs. */
const SAID_BY_A_PERSON = 0.95;

interface SureNeed {
  readonly id: string;
  readonly confidence: number;
}

/** Needs after the curators' word; what they added is sure. */
export function curatedNeeds<Need extends SureNeed>(
  needs: readonly Need[],
  curation: Curation | undefined,
): readonly (Need | SureNeed)[] {
  if (curation === undefined) return needs;
  const { added, removed } = curation.needs;
  if (added.length + removed.length === 0) return needs;
  const others = needs.filter(({ id }) => !removed.includes(id) && !added.includes(id));
  return [...added.map((id) => ({ id, confidence: SAID_BY_A_PERSON })), ...others];
}
