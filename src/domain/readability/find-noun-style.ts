import type { Language } from "../catalogue/catalogue.ts";
import type { Found, Sentence, Word } from "./readability.ts";

/** "-minen" and its cases, as nouns of deeds. */
const FINNISH =
  /m(?:inen|isen|ista|istä|isessa|isessä|isesta|isestä|iseen|isella|isellä|iselle|isena|isenä|iseksi|isia|isiä|isten|isissa)$/;
const NOT_DEEDS = /ihmi|nimi(?:nen|se|si)|^(?:kuulu|tapaa)mi/;
/** Verbs that only carry a noun: "ilmoittautuminen tapahtuu". */
const CARRIERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set(["tapahtuu", "tapahtuvat", "suoritetaan", "toteutetaan", "edellyttää", "tulee", "hoidetaan"]),
  sv: new Set(["sker", "genomförs", "äger", "utförs", "görs"]),
  en: new Set(["occurs", "is", "takes"]),
};
const SWEDISH = /(?:[a-zåäö]{4}ande(?:t|n|ts)?|[a-zåäö]{3}(?:ning|ering)(?:en|ar|arna|ens)?)$/;
const SWEDISH_NOT_DEEDS =
  /(?:boende|studerande|deltagande|följande|pågående|ordförande|sökande|fortfarande|nuvarande|välbefinnande|regering|tidning|våning|öppning|förening|rådgivning|utbildning|anmälning|mening|ring)(?:en|et|ar|s)?$/;
const ENGLISH = /(?:ation|ition|ment|ance|isation|ization)$/;
const MANY: Readonly<Record<Language, number>> = { fi: 2, sv: 3, en: 3 };
const SUGGESTIONS: Readonly<Record<Language, string>> = {
  fi: "Kerro teot verbeillä: ”käsittelemme hakemuksesi”.",
  sv: "Säg det med verb: ”vi behandlar din ansökan”.",
  en: "Use verbs: “we handle your application”.",
};

/** Sentences whose deeds are nouns: several such nouns, or one carried by an empty verb. */
export function findNounStyle({ words }: Sentence, language: Language, isPlain: boolean): Found[] {
  const deeds = words.filter(({ text }) => isDeed(text, language));
  const [first] = deeds;
  const last = deeds.at(-1);
  if (!first || !last) return [];
  const isCarried = language !== "en" && deeds.some((deed) => hasCarrier(words, words.indexOf(deed), language));
  const many = isPlain && language === "fi" ? 2 : MANY[language];
  if (deeds.length < many && !isCarried) return [];
  return [{ kind: "noun-style", from: first.from, to: last.to, suggestion: SUGGESTIONS[language] }];
}

function hasCarrier(words: readonly Word[], place: number, language: Language): boolean {
  const next = words[place + 1]?.text ?? "";
  return CARRIERS[language].has(next);
}

function isDeed(text: string, language: Language): boolean {
  if (text.length < 7 || text.length > 60) return false;
  switch (language) {
    case "fi":
      return FINNISH.test(text) && !NOT_DEEDS.test(text);
    case "sv":
      return SWEDISH.test(text) && !SWEDISH_NOT_DEEDS.test(text);
    case "en":
      return ENGLISH.test(text);
  }
}
