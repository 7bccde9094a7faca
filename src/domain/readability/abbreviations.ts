import type { Language } from "../catalogue/catalogue.ts";

interface Abbreviation {
  readonly words: string;
  /** True when a sentence may end in it: "ym.", "osv.". */
  readonly mayEnd: boolean;
}

/** Short forms and what they say; with an exclamation mark those a sentence may end in. */
const LISTS: Readonly<Record<Language, string>> = {
  fi: `esim. esimerkiksi|mm. muun muassa|ym.! ja muuta|yms.! ja muuta sellaista|tms.! tai muuta sellaista|jne.! ja niin edelleen
    |ks. katso|vrt. vertaa|n. noin|ml. myös|mukaanl. myös|ns. niin sanottu|po. pitää olla|ko. tämä|ao. tämä|em. edellä mainittu
    |yht. yhteensä|puh. puhelin|alk. alkaen|as. asukasta|kpl. kappaletta|min. minuuttia|hlö. ihminen|hlöä. ihmistä
    |max. enintään|väh. vähintään|viim. viimeistään|ilm. ilmoittaudu|ent. entinen|huom. huomaa|os. osoite|sh. sairaanhoitaja
    |ts. toisin sanoen|tod.näk. luultavasti|mahd. mahdollinen|vast. vastaava|vko. viikko|krs. kerros`,
  sv: `t.ex. till exempel|bl.a. bland annat|m.m.! med mera|m.fl.! med flera|osv.! och så vidare|o.s.v.! och så vidare|dvs. det vill säga
    |d.v.s. det vill säga|fr.o.m. från och med|t.o.m. till och med|s.k. så kallad|ev. kanske|resp. och|inkl. med|exkl. utan|enl. enligt
    |ca. ungefär|kl. klockan|tel. telefon|obs. observera|jfr. jämför|bl. bland|st. stycken|min. minuter|max. högst|dyl.! liknande|o.d.! och liknande`,
  en: `e.g. for example|i.e. that is|etc.! and so on|approx. about|incl. with|excl. without|resp. and|viz. namely|cf. compare
    |tel. phone|min. minutes|max. at most|dept. department|mr. Mr|mrs. Mrs|ms. Ms|dr. Dr|st. Saint|vs. against|appt. appointment|asap. soon`,
};

/** Written without a dot in the middle of a sentence, too. */
const WITHOUT_DOT: Readonly<Record<Language, readonly string[]>> = {
  fi: ["esim", "mm", "ym", "yms", "tms", "jne", "ks", "hlö", "hlöä", "alk"],
  sv: ["osv", "dvs", "resp", "inkl", "ev"],
  en: ["etc", "approx", "incl", "asap"],
};
/** So common that they trouble nobody. */
const FINE = new Set(["kl.", "mr.", "mrs.", "ms.", "dr.", "st.", "kpl.", "tel.", "puh."]);

const maps = new Map<Language, ReadonlyMap<string, Abbreviation>>();

/** By the short form with its dot, in lower case. */
export function abbreviationsOf(language: Language): ReadonlyMap<string, Abbreviation> {
  const ready = maps.get(language);
  if (ready) return ready;
  const made = new Map(
    LISTS[language].split("|").map((entry) => {
      const [short = "", ...words] = entry.trim().split(/\s+/);
      return [short.replace("!", ""), { words: words.join(" "), mayEnd: short.endsWith("!") }] as const;
    }),
  );
  maps.set(language, made);
  return made;
}

/** What an abbreviation stands for; undefined when the word is none or troubles nobody. `next` is the character after it. */
export function findAbbreviation(word: string, next: string | undefined, language: Language): string | undefined {
  if (word.length > 10 || FINE.has(`${word}.`)) return undefined;
  if (next !== "." && !WITHOUT_DOT[language].includes(word)) return undefined;
  return abbreviationsOf(language).get(`${word}.`)?.words;
}
