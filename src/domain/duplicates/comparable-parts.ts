import type { Contacts, LocalizedText } from "../catalogue/catalogue.ts";
import type { Comparable } from "./comparable.ts";
import { municipalityStems } from "./words/municipality-words.ts";
import { phoneKey } from "./words/phone-key.ts";
import { type TextSketch, textSketch } from "./words/text-sketch.ts";
import { webKey } from "./words/web-key.ts";

/** What is known of the world around the records. */
export interface Surroundings {
  /** A municipality's names in all languages; empty when the code is not known. */
  namesOfMunicipality(code: string): readonly string[];
  findOrganization(id: string): { readonly name: LocalizedText; readonly businessCode: string | null } | undefined;
}

const LANGUAGES = ["fi", "sv", "en"] as const;
const MOST_KEYS = 8;

/** Everything empty: each kind fills in what it has. */
export const BLANK = {
  originId: null,
  sort: null,
  municipalities: [],
  streets: [],
  position: null,
  extent: 0,
  urls: [],
  phones: [],
  businessCode: null,
  oid: null,
  organizationId: null,
  organizer: null,
  wholes: [],
  placeIds: [],
  placeNames: [],
  isOnline: false,
  times: null,
  text: null,
} as const satisfies Partial<Comparable>;

// A register has three hundred municipalities and tens of thousands of places.
const stemsByNames = new Map<string, ReadonlySet<string>>();

export function stemsOfMunicipalities(codes: readonly string[], { namesOfMunicipality }: Surroundings) {
  const names = codes.slice(0, MOST_KEYS).flatMap((code) => namesOfMunicipality(code));
  const key = names.join("|");
  const known = stemsByNames.get(key);
  if (known !== undefined) return known;
  const stems = municipalityStems(names);
  stemsByNames.set(key, stems);
  return stems;
}

export function firstText(text: LocalizedText): string | null {
  for (const language of LANGUAGES) if (text[language] !== undefined) return text[language];
  return Object.values(text)[0] ?? null;
}

/** In the first language that the record has enough of. */
export function sketchOf(...texts: readonly LocalizedText[]): TextSketch | null {
  for (const language of LANGUAGES) {
    const whole = texts.flatMap((text) => text[language] ?? []).join("\n");
    const sketch = whole === "" ? null : textSketch(whole, language);
    if (sketch !== null) return sketch;
  }
  return null;
}

export function contactKeys({ webPages, phones }: Pick<Contacts, "webPages" | "phones">) {
  const urls = new Set(webPages.flatMap(({ url }) => webKey(url) ?? []));
  const numbers = new Set(phones.flatMap(({ number, type }) => (type === "phone" ? (phoneKey(number) ?? []) : [])));
  return { urls: [...urls].slice(0, MOST_KEYS), phones: [...numbers].slice(0, MOST_KEYS) };
}
