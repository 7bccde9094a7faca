import type { InstrumentPack, PackText } from "../../../domain/assessment/packs/pack.ts";
import { packText } from "../../../domain/assessment/packs/pack.ts";
import type { Page } from "../../page/page.ts";
import { ExternalLink } from "../../ui/external-link.tsx";

/** Whose the questions are, on what terms, and whether the wording is a translation of our own. Never left out. */
export function PackSource({ page, pack }: { page: Page; pack: InstrumentPack }) {
  const { attributionText, licenceUrl, ownTranslations } = pack.manifest;
  const words = page.text.packs;
  return (
    <p class="small">
      {ownTranslations.includes(page.language) && `${words.ownTranslation} `}
      {attributionText[page.content]} <ExternalLink url={licenceUrl}>{words.terms}</ExternalLink>
    </p>
  );
}

/** A text of an instrument, with its language when it is not the page's. */
export function packWords(page: Page, text: PackText): { words: string; lang: string | undefined } {
  const found = packText(text, page.language);
  const lang = found.language === "selko" ? "fi" : found.language;
  return { words: found.text, lang: lang === page.content ? undefined : lang };
}
