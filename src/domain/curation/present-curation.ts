import type { CardCuration, CardPicture } from "../catalogue/card-curation.ts";
import type { Language, LocalizedText } from "../catalogue/catalogue.ts";
import { type ChosenText, chooseText } from "../catalogue/choose-language.ts";
import { applyCuration, type EffectiveTexts } from "./apply-curation.ts";
import { type Curation, isShownOn } from "./curation.ts";
import { type EntryTexts, hasOwnTexts } from "./source-words.ts";

export interface PictureSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a card keeps of a curation; undefined when it shows nothing of it. @param today a plain date: what is over is left out */
export function presentOnCard(
  texts: EffectiveTexts,
  curation: Curation | undefined,
  size: PictureSize | undefined,
  today: string,
): CardCuration | undefined {
  if (curation === undefined) return undefined;
  const notices = curation.notices
    .filter(({ text, until }) => Object.values(text).some(Boolean) && (until === null || today <= until))
    .map(({ text, from, until }) => ({ text, from, until }));
  const picture = presentPicture(curation, size);
  if (notices.length === 0 && picture === null && !hasOwnTexts(curation)) return undefined;
  return { own: texts.own, selkoTitle: texts.selkoTitle, picture, notices };
}

/** The words of a card, and what else it shows of a curation. */
export interface CuratedCard {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly selkoSummary: string | null;
  readonly curated?: CardCuration;
}

/** @param pictures the region's, by file; @param today a plain date */
export function curatedCard(
  texts: EntryTexts,
  curation: Curation | undefined,
  pictures: ReadonlyMap<string, PictureSize>,
  today: string,
): CuratedCard {
  const shown = applyCuration(texts, curation);
  const curated = presentOnCard(shown, curation, pictures.get(curation?.picture?.file ?? ""), today);
  const { title, summary, selkoSummary } = shown;
  return { title, summary, selkoSummary, ...(curated && { curated }) };
}

/** Null when there is none or its file is gone. */
export function presentPicture({ picture }: Curation, size: PictureSize | undefined): CardPicture | null {
  return picture && size ? { file: picture.file, alt: picture.alt, ...size } : null;
}

/** A thing's words on a page in one language, with the source's own beside them when the region has written others. */
export interface PageTexts {
  readonly title: ChosenText | null;
  readonly summary: ChosenText | null;
  /** Whether the summary is plain Finnish. */
  readonly isPlain: boolean;
  /** Null when all that is shown is the source's. */
  readonly source: { readonly title: ChosenText | null; readonly summary: ChosenText | null } | null;
}

/** @param isSelko plain Finnish where there is some */
export function presentEntryTexts(
  source: EntryTexts,
  curation: Curation | undefined,
  language: Language,
  isSelko = false,
): PageTexts {
  const shown = applyCuration(source, curation);
  const plain = (text: string | null) => (isSelko && text ? { text, lang: "fi" } : null);
  const title = plain(shown.selkoTitle) ?? chooseText(shown.title, language);
  const plainSummary = plain(shown.selkoSummary);
  const summary = plainSummary ?? chooseText(shown.summary, language);
  const sourceTitle = chooseText(source.title, language);
  const sourceSummary = plain(source.selkoSummary) ?? chooseText(source.summary, language);
  const isOwn = title?.text !== sourceTitle?.text || summary?.text !== sourceSummary?.text;
  return {
    title,
    summary,
    isPlain: plainSummary !== null,
    source: isOwn ? { title: sourceTitle, summary: sourceSummary } : null,
  };
}

/** Notices in force on a day, each in a language. */
export function presentNotices(
  notices: CardCuration["notices"],
  language: Language,
  today: string,
): readonly (ChosenText & { readonly from: string | null; readonly until: string | null })[] {
  return notices.flatMap((notice) => {
    const said = isShownOn(notice, today) ? chooseText(notice.text, language) : null;
    return said ? [{ ...said, from: notice.from, until: notice.until }] : [];
  });
}
