import type { Language } from "../catalogue/catalogue.ts";
import type { Found, Sentence, Word } from "./readability.ts";

/** One passive is everyday Finnish ("illalla saunotaan"); two in a sentence, and nobody knows who does what. */
const FINE_IN_ORDINARY = 1;

const FINNISH =
  /(?:(?:[^t]e|[bcdfghjklmnpqrsvxzšž]i|u|o|.{3}a|.{2}ä)t(?:aan|ään)|[aeiouyäöh]d(?:aan|ään)|el(?:laan|lään)|[aeiouyäö]ttiin)$|^(?:tullaan|ollaan|mennään|noustaan|juostaan|pestään|päästään|julkaistaan|tehtiin|oltiin)$/;
/** Words that only look like passives: "into", "with his own". */
const NOT_PASSIVES = new Set(
  `mitään ketään mikään hautaan lautaan rautaan suutaan luutaan muotaan kanadaan tietään mielellään kielellään vuodellaan puolellaan vierellään
  nimellään kädellään hetkellään omatoimellaan lapsellaan nettiin internettiin chattiin pakettiin tablettiin kabinettiin
  budjettiin kasettiin rakettiin`.split(/\s+/),
);
const SWEDISH = /(?:eras|nas|das|tas|kas|gas|vas|ras|las|jas|mas|pas|ges|görs|hålls|ställs|fylls|följs|köps|läggs)$/;
const NOT_SWEDISH = new Set(
  `finnas minnas lyckas trivas andas hoppas hjälpas synas tillsammans annars hans deras alldeles hemmas genas någonstans
  bas gas glas klas pas ras vas kalas atlas palats terras lukas jonas thomas mamas mammas pappas klaras samlas träffas
  umgås saknas låtsas kännas tas dagas flickas lillas veckas`.split(/\s+/),
);
/** "människornas". */
const GENITIVE = /(?:[oae]r|e)nas$/;
const BE = new Set(["is", "are", "was", "were", "be", "been", "being"]);
const PARTICIPLE =
  /(?:[a-z]{2}ed|made|given|taken|held|sent|kept|known|shown|done|built|chosen|found|written|paid|told|put)$/;
const NOT_PARTICIPLES = new Set(
  `interested tired worried pleased excited married retired frightened scared bored confused supposed used allowed open
  closed located based disabled limited experienced needed red bed shed`.split(/\s+/),
);
const SUGGESTIONS: Readonly<Record<Language, string>> = {
  fi: "Kerro, kuka tekee: ”me teemme”, ”sinä teet”.",
  sv: "Säg vem som gör det: ”vi gör”, ”du gör”.",
  en: "Say who does it: “we do”, “you do”.",
};

/** Verbs that hide who does it. */
export function findPassives({ words }: Sentence, language: Language, isPlain: boolean): Found[] {
  const passives = words.filter((word, place) => isPassive(word, words[place - 1], language));
  if (!isPlain && passives.length <= FINE_IN_ORDINARY) return [];
  return passives.map(({ from, to }) => ({
    kind: "passive-officialese",
    from,
    to,
    suggestion: SUGGESTIONS[language],
  }));
}

function isPassive({ text }: Word, before: Word | undefined, language: Language): boolean {
  if (text.length < 6 || text.length > 40) return language === "en" && text.length >= 4 && isEnglish(text, before);
  switch (language) {
    case "fi":
      return FINNISH.test(text) && !NOT_PASSIVES.has(text);
    case "sv":
      return SWEDISH.test(text) && !NOT_SWEDISH.has(text) && !GENITIVE.test(text);
    case "en":
      return isEnglish(text, before);
  }
}

function isEnglish(text: string, before: Word | undefined): boolean {
  return before !== undefined && BE.has(before.text) && PARTICIPLE.test(text) && !NOT_PARTICIPLES.has(text);
}
