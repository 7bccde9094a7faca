import type { Language } from "../catalogue/catalogue.ts";
import {
  COUNT_FACTS,
  type CountFact,
  KEEPERS,
  MEASURE_FACTS,
  type MeasureFact,
  NO_FACTS,
  SURFACES,
  TRAVEL_MODES,
  YES_FACTS,
} from "./attribute-facts.ts";
import type { AttributeWords } from "./attribute-words.ts";
import { attributeWordsEn } from "./attribute-words-en.ts";
import { attributeWordsFi } from "./attribute-words-fi.ts";
import { attributeWordsSv } from "./attribute-words-sv.ts";
import { areaOf, fieldsOf, fill, poolOf, routeMetres, routeOf, type Telling, type ToldFact } from "./describe-sizes.ts";
import type { Place } from "./place.ts";
import { createPlaceNumbers, type PlaceNumbers } from "./place-numbers.ts";
import { readFacts } from "./read-facts.ts";

/** One fact about a place in the reader's language: "Valaistu reitti 3,2 km". */
export interface DescribedAttribute {
  /** Names the fact, the same in every language. */
  readonly key: string;
  readonly text: string;
  /** Where more is told; http or https. */
  readonly url: string | null;
}

type Described = Pick<Place, "attributes" | "shape">;

const WORDS: { readonly [language in Language]: AttributeWords } = {
  fi: attributeWordsFi,
  sv: attributeWordsSv,
  en: attributeWordsEn,
};
const NUMBERS: { readonly [language in Language]: PlaceNumbers } = {
  fi: createPlaceNumbers("fi", attributeWordsFi),
  sv: createPlaceNumbers("sv", attributeWordsSv),
  en: createPlaceNumbers("en", attributeWordsEn),
};

/**
 * The useful facts about a place in plain words, the most telling first: the length or area that `describeShape` tells alone
 * is among them. Facts that nobody has words for are left out.
 */
export function describeAttributes(place: Described, language: Language): DescribedAttribute[] {
  const telling = tellingOf(place, language);
  const told: (ToldFact & { url?: string })[] = [
    ...one("route-length", routeOf(telling)),
    ...one("area", areaOf(telling)),
    ...one("ski-tracks", skiTracksOf(telling)),
    ...one("pool", poolOf(telling)),
    ...countsOf(telling),
    ...fieldsOf(telling),
    ...measuresOf(telling),
    ...one("surface-material", surfacesOf(telling)),
    ...one("travel-modes", travelModesOf(telling)),
    ...yesAndNoOf(telling),
    ...one("water-point", waterPointOf(telling)),
    ...accessibilityOf(telling),
    ...one("admin", keeperOf(telling)),
  ];
  return told.map(({ key, text, url = null }) => ({ key, text, url }));
}

/** How long a route or how large an area is: "Pituus 3,2 km". Null for a point. */
export function describeShape(place: Described, language: Language): string | null {
  const telling = tellingOf(place, language);
  if (place.shape.kind === "area") return areaOf(telling);
  const metres = routeMetres(telling);
  return metres === null ? null : fill(telling.words.length, telling.numbers.length(metres));
}

function tellingOf({ attributes, shape }: Described, language: Language): Telling {
  return { facts: readFacts(attributes), shape, words: WORDS[language], numbers: NUMBERS[language] };
}

function one(key: string, text: string | null): ToldFact[] {
  return text === null ? [] : [{ key, text }];
}

function skiTracksOf({ facts, words }: Telling): string | null {
  const isClassic = facts.yesNo("ski-track-traditional") === true;
  const isFree = facts.yesNo("ski-track-freestyle") === true;
  if (isClassic && isFree) return words.skiTracks.both;
  return isClassic ? words.skiTracks.classic : isFree ? words.skiTracks.free : null;
}

function countsOf({ facts, words, numbers }: Telling): ToldFact[] {
  const counted = (Object.keys(COUNT_FACTS) as CountFact[]).flatMap((key) => {
    const count = facts.count(key, COUNT_FACTS[key]);
    const { one: single, many } = words.counts[key];
    return count === null ? [] : [{ key, text: count === 1 ? single : fill(many, numbers.number(count)) }];
  });
  // "3 kenttää" says nothing more beside "3 tenniskenttää".
  const isTold = counted.some(({ key }) => key !== "fields-count" && /-(?:fields|courts)-count$/.test(key));
  return isTold ? counted.filter(({ key }) => key !== "fields-count") : counted;
}

function measuresOf({ facts, words, numbers }: Telling): ToldFact[] {
  return (Object.keys(MEASURE_FACTS) as MeasureFact[]).flatMap((key) => {
    const { unit, most } = MEASURE_FACTS[key];
    const value = facts.number(key, most);
    return value === null ? [] : [{ key, text: fill(words.measures[key], `${numbers.number(value)} ${unit}`) }];
  });
}

function surfacesOf({ facts, words }: Telling): string | null {
  const codes = facts.codes("surface-material");
  const named = SURFACES.filter((each) => codes.includes(each)).map((each) => words.surfaces[each]);
  return named.length === 0 ? null : fill(words.surface, joined(named, words.and));
}

function travelModesOf({ facts, words }: Telling): string | null {
  const codes = facts.codes("travel-modes");
  const named = TRAVEL_MODES.filter((each) => codes.includes(each)).map((each) => words.travelModes[each]);
  return named.length === 0 ? null : fill(words.suits, joined(named, words.and));
}

/** "a, b ja c" */
function joined(names: readonly string[], and: string): string {
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(and);
}

function yesAndNoOf(telling: Telling): ToldFact[] {
  const { facts, words } = telling;
  return YES_FACTS.flatMap((key) => {
    const answer = facts.yesNo(key);
    // Of a route the lighting is told with its length.
    if (key === "ligthing" && answer === true && routeMetres(telling) !== null) return [];
    if (key === "winter-usage" && answer === true && facts.yesNo("year-round-use") === true) return [];
    if (answer === true) return [{ key, text: words.yes[key] }];
    const denied = answer === false ? NO_FACTS.find((each) => each === key) : undefined;
    return denied ? [{ key, text: words.no[denied] }] : [];
  });
}

function waterPointOf({ facts, words }: Telling): string | null {
  const when = facts.text("water-point");
  return when === "year-round" ? words.waterPoint.always : when === "seasonal" ? words.waterPoint.seasonal : null;
}

/** The register asks for a link; older records have a sentence. */
function accessibilityOf({ facts, words }: Telling): (ToldFact & { url?: string })[] {
  const key = "accessibility-info";
  const text = facts.text(key);
  if (text === null) return [];
  const address = /^www\./i.test(text) ? `https://${text}` : text;
  const url = /^https?:\/\/\S+$/i.test(address) ? URL.parse(address) : null;
  if (url?.hostname.includes(".")) return [{ key, text: words.accessibility.link, url: url.href }];
  return /^[a-z]+:\S*$/i.test(text) ? [] : [{ key, text: fill(words.accessibility.text, text) }];
}

function keeperOf({ facts, words }: Telling): string | null {
  const admin = facts.text("admin");
  const keeper = KEEPERS.find((each) => admin === each || admin === `private-${each}` || admin?.startsWith(`${each}-`));
  return keeper ? words.keepers[keeper] : null;
}
