import type { Language } from "../catalogue/catalogue.ts";
import type { Told } from "./findability.ts";
import { enFindability } from "./findability-en.ts";
import { type FindabilityText, fiFindability } from "./findability-fi.ts";
import { svFindability } from "./findability-sv.ts";

const TEXTS: { readonly [language in Language]: FindabilityText } = {
  fi: fiFindability,
  sv: svFindability,
  en: enFindability,
};

type Reasons = FindabilityText["reasons"];
type Advice = FindabilityText["advice"];

/** Makes the sentences of one language. */
export interface Speaker {
  readonly language: Language;
  readonly names: FindabilityText["names"];
  reason<Code extends keyof Reasons>(code: Code, ...given: Parameters<Reasons[Code]>): Told;
  advice<Code extends keyof Advice>(code: Code, ...given: Parameters<Advice[Code]>): Told;
  /** ”a”, ”b” ja ”c” */
  quoted(words: readonly string[]): string;
  /** a, b ja c */
  listed(words: readonly string[]): string;
  /** A day in Finland. */
  date(instant: Date): string;
}

export function speakerOf(language: Language): Speaker {
  const { reasons, advice, names, locale, quotes } = TEXTS[language];
  const list = new Intl.ListFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Helsinki" });
  return {
    language,
    names,
    reason: (code, ...given) => ({ code, text: say(reasons[code], given) }),
    advice: (code, ...given) => ({ code, text: say(advice[code], given) }),
    quoted: (words) => list.format(words.map((word) => quotes.join(word))),
    listed: (words) => list.format(words),
    date: (instant) => day.format(instant),
  };
}

/** Each code's sentence takes what its own type says, which the speaker's signatures have already held it to. */
function say(sentence: (...given: never[]) => string, given: readonly unknown[]): string {
  return sentence(...(given as never[]));
}
