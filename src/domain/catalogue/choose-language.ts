import { LANGUAGES, type Language, type LocalizedList, type LocalizedText } from "./catalogue.ts";

/** A text with the language it is really in, so that a page can mark what is not in its own language. */
export interface ChosenText {
  readonly text: string;
  readonly lang: string;
}

const FALLBACKS = { fi: orderFor("fi"), sv: orderFor("sv"), en: orderFor("en") } as const;

/** The wished language first, then Finnish, Swedish, English and the Sámi languages. */
function orderFor(wished: Language): readonly (keyof LocalizedText)[] {
  return [...new Set([wished, ...LANGUAGES, "se", "smn", "sms"] as const)];
}

/** The text in the wished language or the nearest that exists; null when it exists in none. Each field falls back by itself. */
export function chooseText(texts: LocalizedText, wished: Language): ChosenText | null {
  for (const lang of FALLBACKS[wished]) {
    const text = texts[lang];
    if (text !== undefined && text.trim() !== "") return { text, lang };
  }
  return null;
}

/** The plain string of `chooseText`, or an empty one. For titles and attributes that cannot carry a language. */
export function plainText(texts: LocalizedText, wished: Language): string {
  return chooseText(texts, wished)?.text ?? "";
}

/** The list in the wished language or the nearest that exists; null when it is empty in all. */
export function chooseList(lists: LocalizedList, wished: Language): { items: readonly string[]; lang: string } | null {
  for (const lang of FALLBACKS[wished]) {
    const items = lists[lang];
    if (items !== undefined && items.length > 0) return { items, lang };
  }
  return null;
}
