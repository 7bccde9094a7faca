import type { Analyser } from "../search/analyser.ts";

/** Spoken forms that no rule below leads to the written word, as `spoken written`. */
const FORMS = new Map(
  `mä minä|mää minä|mie minä|sä sinä|sää sinä|mun minun|sun sinun|mua minua|sua sinua|mulla minulla|mulle minulle|multa minulta|must minusta
musta minusta|meiän meidän|teiän teidän|oon olen|oot olet|ois olisi|oisko olisiko|oo ole|ollu ollut|tuu tule|tuun tulen|meen menen|meet menet|mee mene
menny mennyt|käyny käynyt|tehny tehnyt|saanu saanut|nukkunu nukkunut|syöny syönyt|tullu tullut|jääny jäänyt|voinu voinut|pysty pysty|pystyny pystynyt
tarvii tarvitsee|tarviin tarvitsen|tarvin tarvitsen|tarttis tarvitsisi|tarvis tarvitsisi|haluun haluan|haluu haluaa|haluisin haluaisin|haluis haluaisi
viitti viitsi|viittis viitsisi|tykkään pidän|kattoo katsoo|katon katson|itteni itseni|itteeni itseäni|ite itse|iteki itse|enää enää|sit sitten|ku kun|et että|mut mutta
jos jos|semmonen sellainen|semmosen sellaisen|tommonen tuollainen|millane millainen|millanen millainen|minkälaine minkälainen|kans kanssa|kaa kanssa|kanssani kanssa
yks yksi|kaks kaksi|viis viisi|kuus kuusi|seittemän seitsemän|kaheksan kahdeksan|yheksän yhdeksän|kuuskyt kuusikymmentä|seittemänkyt seitsemänkymmentä
duunissa työssä|duunista työstä|duunia työtä|duuniin työhön|duunit työt|himassa kotona|himaan kotiin|himasta kotoa|tsempata jaksaa|fiilis tunne|vanhuksel vanhuksella`
    .split(/[|\n]/)
    .map((pair) => pair.split(" ") as [string, string]),
);

/** How spoken endings are written: `tärkee` tärkeä, `haluun` haluan, `sohval` sohvalla, `jaksais` jaksaisi, `syöny` syönyt. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ee$/, "eä"],
  [/ee$/, "ea"],
  [/een$/, "eän"],
  [/uu$/, "ua"],
  [/yy$/, "yä"],
  [/uun$/, "uan"],
  [/oo$/, "oa"],
  [/öö$/, "öä"],
  [/ii$/, "ia"],
  [/ii$/, "iä"],
  [/ais$/, "aisi"],
  [/äis$/, "äisi"],
  [/is$/, "isi"],
  [/isin$/, "aisin"],
  [/([aä])l$/, "$1ll$1"],
  [/([aä])s$/, "$1ss$1"],
  [/([aä])st$/, "$1st$1"],
  [/n([uy])$/, "n$1t"],
  [/onen$/, "oinen"],
  [/ane$/, "ainen"],
  [/et$/, "eet"],
  [/hin$/, "hini"],
  [/$/, "n"],
  [/$/, "a"],
];

/**
 * The written form of a Finnish word that is spoken or lacks its dots (`yksinaisyyteen`), or the word itself. A rule counts
 * only when it leads to a dictionary word.
 */
export function writtenFinnish(word: string, analyser: Analyser): string {
  const form = FORMS.get(word);
  if (form !== undefined) return form;
  if (word.length < 4 || analyser.analyse(word).isInDictionary) return word;
  const dotted = word.replaceAll("a", "ä").replaceAll("o", "ö");
  if (dotted !== word && analyser.analyse(dotted).isInDictionary) return dotted;
  for (const [ending, written] of ENDINGS) {
    const candidate = word.replace(ending, written);
    if (candidate !== word && analyser.analyse(candidate).isInDictionary) return candidate;
  }
  return word;
}
