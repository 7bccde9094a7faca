import who from "./data/who.json" with { type: "json" };
import type { FoundSlot, Query } from "./found-slot.ts";
import type { QueryWord } from "./query-words.ts";
import { phraseMatcher } from "./word-patterns.ts";

/** Groups by the least age in years, in order. */
const GROUPS = who.ages.groups as [number, string][];
const persons = phraseMatcher([
  {
    value: true,
    phrases: {
      fi: who.ages.persons,
      sv: ["man|kvinna|pojke|flicka|tant|farbror|mamma|pappa|mor|far|son|dotter|änka|änkling"],
      en: ["man|woman|boy|girl|lady|mother|father|mum|dad|son|daughter|widow|male|female|husband|wife"],
    },
  },
]);

/** `75-vuotiaalle`, `7–12-vuotiaat`, `58v`, `3v.`, `65+`, `82-årig`, `5-åring`, `4-year-old`, `3kk` */
const JOINED =
  /^(\d{1,3})(?:-(\d{1,3}))?-?(vuotia\w*|vuotiai\w*|v|vee|veelle|vuotias\w*|årig\w*|åring\w*|åringar|year-olds?|years?-old|yo|yr-old|kk|kuukautise\w*|kuukauti\w*|mån|months?-old|month-old)$/u;
const YEARS_FI = /^(?:vuotia\p{L}*|vuotis\p{L}*)$/u;
const NOT_AGE_AFTER =
  /^(?:km|m|kg|g|e|eur|euroa|euron|kilo\p{L}*|€|min|minuut\p{L}*|h|tunti\p{L}*|tuntia|kertaa|kerran|prosent\p{L}*|vuotta|vuoden|vuotis\p{L}*|kk|kuukau\p{L}*|päivä\p{L}*|viikko\p{L}*|viikon|tuhat\p{L}*|luvu\p{L}*|lapsen|lasta|lapsi\p{L}*|år|års|gånger|timm\p{L}*|dagar|vecko\p{L}*|månad\p{L}*|barn|euro|euros|percent|years?|times|hours?|days?|weeks?|months?|kids|children|people|weeks|minutes|%)$/u;
const I_AM = /^(?:olen|oon|olemme|täytin|täytän|ikä|iältäni|är|fyllt|fyller|am|i'm|im|aged|age|turned|turning)$/;
const DURATION_BEFORE = /^(?:i|på|under|sedan|efter|inom|om|för)$/;
const OLDER_THAN = /^(?:yli|över|over|above)$/;
const AGO_AFTER = /^(?:sitten|aikaa|sedan|ago|asti|ajan|saakka|tillbaka)$/;

/** Ages told of a person, as target groups. Years, prices, clock times, durations and phone numbers are none. */
export function recogniseAges({ words, text }: Query): FoundSlot[] {
  const found: FoundSlot[] = [];
  words.forEach((_, at) => {
    const age = ageAt(words, at, text);
    const value = age && groupOf(age.years, words[at - 1]);
    if (value) found.push({ kind: "who", value, from: at, to: age.to, staysInText: false });
  });
  return found;
}

interface Age {
  readonly years: number;
  readonly to: number;
}

function ageAt(words: readonly QueryWord[], at: number, text: string): Age | null {
  const word = words[at] as QueryWord;
  const [before, after, later] = [words[at - 1], words[at + 1], words[at + 2]];
  const joined = JOINED.exec(word.typed);
  if (joined) {
    const [, first, last, unit = ""] = joined;
    if (/^(?:v|vee)$/.test(unit) && after && AGO_AFTER.test(after.typed)) return null;
    if (/^(?:kk|mån)$/.test(unit) && !/^(?:vanh|gamm|ikäi|vauv)/.test(after?.typed ?? "")) return null;
    return { years: /^(?:kk|kuu|mån|month)/.test(unit) ? 0 : Number(last ?? first), to: at + 1 };
  }
  const number = /^(?:\d{1,2}-)?(\d{1,3})$/.exec(word.typed);
  if (!number) return null;
  const years = Number(number[1]);
  const next = after?.typed ?? "";
  if (YEARS_FI.test(next)) return { years, to: at + 2 };
  if (/^v$/.test(next) && !AGO_AFTER.test(later?.typed ?? "")) return { years, to: at + 2 };
  if (/^(?:vuotta|år|years?|yrs?)$/.test(next) && /^(?:vanh|gamm|gaml|old|täyttän)/.test(later?.typed ?? "")) {
    return { years, to: at + 3 };
  }
  if (/^(?:months?|weeks?|kk|kuukautta|viikkoa|mån|månader|veckor)$/.test(next)) {
    return /^(?:old|vanh|gamm|gaml)/.test(later?.typed ?? "") ? { years: 0, to: at + 3 } : null;
  }
  if (next === "år") return isSwedishAge(words, at) ? { years, to: at + 2 } : null;
  if (text[word.end] === "+" && years >= 50) return { years: Math.max(years, 65), to: at + 1 };
  if (years < 3 || NOT_AGE_AFTER.test(next) || isMeasured(text, word)) return null;
  const isSaid = before !== undefined && (I_AM.test(before.typed) || (years >= 50 && OLDER_THAN.test(before.typed)));
  return isSaid || isBesidePerson(words, at) ? { years, to: at + 1 } : null;
}

/** `15 år` is an age, `i 15 år` and `för 15 år sedan` are times; `på 4 år` is an age after a person. */
function isSwedishAge(words: readonly QueryWord[], at: number): boolean {
  const before = words[at - 1]?.typed ?? "";
  if (AGO_AFTER.test(words[at + 2]?.typed ?? "")) return false;
  if (before === "på") return at >= 2 && persons.findAt(words, at - 2) !== null;
  return !DURATION_BEFORE.test(before);
}

function isBesidePerson(words: readonly QueryWord[], at: number): boolean {
  return persons.findAt(words, at + 1) !== null || (at > 0 && persons.findAt(words, at - 1) !== null);
}

/** Part of a number, clock time, date, price or phone number. */
function isMeasured(text: string, { start, end }: QueryWord): boolean {
  return (
    /[\d.,:/+]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /^(?:[.:,]\d|\s?[€%]|\.\s?\d|\s\d)/.test(text.slice(end))
  );
}

/** Under 7 is less than 7. */
function groupOf(years: number, before: QueryWord | undefined): string | null {
  const counted = /^(?:alle|under|below)$/.test(before?.typed ?? "") ? years - 1 : years;
  const group = GROUPS.findLast(([least]) => counted >= least)?.[1];
  return group === undefined || group === "nobody" ? null : group;
}
