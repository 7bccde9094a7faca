import { z } from "zod";
import type { Language } from "../catalogue/catalogue.ts";
import type { CrisisCategory } from "./crisis-words.ts";
import acuteEn from "./data/said/acute-en.json" with { type: "json" };
import acuteFi from "./data/said/acute-fi.json" with { type: "json" };
import acuteSv from "./data/said/acute-sv.json" with { type: "json" };
import harmlessEn from "./data/said/harmless-en.json" with { type: "json" };
import harmlessFi from "./data/said/harmless-fi.json" with { type: "json" };
import harmlessSv from "./data/said/harmless-sv.json" with { type: "json" };

/** A sentence as a person may write it, with the crisis that it tells of; null when it tells of none. */
export interface SaidSentence {
  readonly text: string;
  readonly language: Language;
  readonly category: CrisisCategory | null;
}

/** What the data files hold, not yet checked: only learning needs it, and learning checks it. */
export const SAID_FILES = {
  acute: { fi: acuteFi, sv: acuteSv, en: acuteEn },
  harmless: { fi: harmlessFi, sv: harmlessSv, en: harmlessEn },
} as const satisfies Record<string, { readonly [language in Language]: unknown }>;

const sentences = z.array(z.string().trim().min(1).max(200));
const acute = z.strictObject({
  mental: sentences,
  violence: sentences,
  poisoning: sentences,
  child: sentences,
  "acute-illness": sentences,
} satisfies Record<CrisisCategory, typeof sentences>);
const harmless = z.record(z.string(), sentences);

/** @throws ZodError when a data file is not as described. */
export function listSaidSentences(): SaidSentence[] {
  return (["fi", "sv", "en"] as const).flatMap((language) => {
    const told = Object.entries(acute.parse(SAID_FILES.acute[language]));
    const other = Object.values(harmless.parse(SAID_FILES.harmless[language])).flat();
    return [
      ...told.flatMap(([category, texts]) =>
        texts.map((text) => ({ text, language, category: category as CrisisCategory })),
      ),
      ...other.map((text) => ({ text, language, category: null })),
    ];
  });
}
