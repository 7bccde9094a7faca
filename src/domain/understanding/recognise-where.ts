import type { Analyser } from "../search/analyser.ts";
import { isStopWord } from "../search/stop-words.ts";
import places from "./data/places.json" with { type: "json" };
import type { FoundSlot, Query } from "./found-slot.ts";
import type { PlaceName, PlaceStems } from "./place-names.ts";
import type { QueryWord } from "./query-words.ts";

type Case = "basic" | "genitive" | "inner" | "outer" | "other" | "people";

/** Case endings, longest first. The illatives `-Vn` and `-hVn` repeat the stem's last vowel. */
const ENDINGS: readonly (readonly [RegExp, Case])[] = [
  [/(?:la|lä)i(?:nen|s\p{L}{1,6})$/u, "people"],
  [/(?:seen|ss[aä]|st[aä]|siin)$/, "inner"],
  [/([aeiouyäö])n$/, "inner"],
  [/h[aeiouyäö]n$/, "inner"],
  [/(?:ll[aä]|lt[aä]|lle)$/, "outer"],
  [/(?:ksi|n[aä]|t[aä]|tt[aä]|[aä])$/, "other"],
  [/n$/, "genitive"],
  [/(?:'s|s)$/, "genitive"],
  [/bo(?:r|rna)?$/, "people"],
  [/(?:trakten|nejden|regionen)$/, "inner"],
  [/:?(?:ssa|sta|lla|lta|lle|ssä|stä)$/, "inner"],
];
const CLITIC = /(?:kin|kaan|kään|ko|kö|han|hän)$/;
const PLACE_PREPOSITION = /^(?:i|till|från|vid|in|to|near|from|around|at|runt|nära|kring|inom|within)$/;
const GIVEN_NAMES: ReadonlySet<string> = new Set(places.givenNames.names);
/** Shorter names are too like other words to be guessed from a misspelt form. */
const LEAST_MISSPELT = 7;

interface PlaceWord {
  readonly place: PlaceName;
  readonly grammar: Case;
}

/** Municipalities named in the query, in any case form and language. */
export function recogniseWhere(query: Query, stems: PlaceStems, misspelt: PlaceStems, finnish: Analyser): FoundSlot[] {
  const { words } = query;
  const found: FoundSlot[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at] as QueryWord, words[at + 1]];
    const pair = next && lookUp(`${word.typed} ${next.typed}`, stems);
    const single = pair ?? findPlace(word.typed, stems, misspelt, finnish);
    if (!single || !isMeant(single, query, at)) continue;
    const isPreceded = PLACE_PREPOSITION.test(words[at - 1]?.typed ?? "");
    const to = pair ? at + 2 : at + 1;
    const value = single.place.municipality.code;
    found.push({ kind: "where", value, from: isPreceded ? at - 1 : at, to, staysInText: false });
    at = to - 1;
  }
  return found;
}

/** The same stems without dots and double letters, for forms that are no word as they stand. */
export function misspeltStems(stems: PlaceStems): PlaceStems {
  const folded = new Map<string, PlaceName>();
  for (const [stem, place] of stems) {
    if (place.care === "none" && stem.length >= LEAST_MISSPELT - 1 && !folded.has(fold(stem)))
      folded.set(fold(stem), place);
  }
  return folded;
}

function findPlace(typed: string, stems: PlaceStems, misspelt: PlaceStems, finnish: Analyser): PlaceWord | null {
  const exact = lookUp(typed, stems) ?? lookUpPieces(typed, stems);
  if (exact || typed.length < LEAST_MISSPELT || isStopWord(typed, "fi") || finnish.analyse(typed).isInDictionary)
    return exact;
  return lookUp(fold(typed), misspelt) ?? lookUp(fold(typed).replace(/(s|l)([at])$/, "$1$1$2"), misspelt);
}

/** `Porvoo-Loviisa`: the first piece that is a place. */
function lookUpPieces(typed: string, stems: PlaceStems): PlaceWord | null {
  if (!typed.includes("-")) return null;
  for (const piece of typed.split("-")) {
    const found = lookUp(piece, stems);
    if (found?.place.care === "none") return found;
  }
  return null;
}

function lookUp(typed: string, stems: PlaceStems): PlaceWord | null {
  const basic = stems.get(typed);
  if (basic && basic.name === typed) return { place: basic, grammar: "basic" };
  for (const form of CLITIC.test(typed) ? [typed, typed.replace(CLITIC, "")] : [typed]) {
    for (const [ending, grammar] of ENDINGS) {
      const match = ending.exec(form);
      if (!match) continue;
      const stem = form.slice(0, match.index + (match[1] === undefined ? 0 : 1));
      const place = stems.get(match[1] === undefined ? stem : stem.slice(0, -1)) ?? stems.get(stem);
      if (!place) continue;
      if (match[1] !== undefined && !isIllative(form)) continue;
      return { place, grammar };
    }
  }
  return null;
}

/** `vaasaan`, `helsinkiin`: the vowel is long before the n. */
function isIllative(form: string): boolean {
  return form.at(-2) === form.at(-3);
}

function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/(.)\1/g, "$1");
}

function isInstitution(typed: string): boolean {
  return places.institutions.beginnings.some((beginning) => typed.startsWith(beginning));
}

/** Whether a word that may be something else is the place here. */
function isMeant({ place, grammar }: PlaceWord, { words, text }: Query, at: number): boolean {
  const word = words[at] as QueryWord;
  const before = words[at - 1];
  if (place.care === "none") return true;
  if (grammar === "genitive" && isInstitution(words[at + 1]?.typed ?? "")) return true;
  if (grammar === "people" && place.care !== "likely") return word.isCapital;
  if (grammar === "people") return !/^porilai/.test(word.typed);
  // A capital letter says little in a text of capitals, at the start, or after a given name.
  const isNamed = word.isCapital && text !== text.toUpperCase() && (at > 0 || words.length === 1);
  const isSurname = grammar === "basic" && before?.isCapital === true && GIVEN_NAMES.has(before.typed);
  const isPreceded = before !== undefined && /^(?:i|in|till|to|near|från|from)$/.test(before.typed);
  if (isNamed) return !isSurname;
  if (isPreceded && grammar === "basic" && place.care !== "capital") return true;
  if (place.care === "capital") return word.isCapital && grammar === "inner";
  if (place.care === "only-place") {
    return place.local === grammar || (word.isCapital && grammar === "basic" && words.length <= 3);
  }
  const isLast = at === words.length - 1;
  return grammar === "inner" || grammar === place.local || (grammar === "basic" && (isLast || word.isCapital));
}
