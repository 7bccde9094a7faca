import type { Regions } from "../../domain/regions/regions.ts";

/** Today's three-digit code of the municipality that has exactly this name in Finnish, Swedish or English; null for any other text. */
export type FindMunicipality = (name: string) => string | null;

const HIGHEST_CODE = 999;
const LONGEST_NAME = 80;

/** Merged municipalities are found under what they are part of today; sources go on naming them for years. */
export function municipalityFinder(regions: Pick<Regions, "municipality">): FindMunicipality {
  const living = new Map<string, string | null>();
  const merged = new Map<string, string>();
  for (let number = 0; number <= HIGHEST_CODE; number += 1) {
    const found = regions.municipality(String(number).padStart(3, "0"));
    if (!found) continue;
    const { municipality, mergedFrom } = found;
    if (mergedFrom) merged.set(plain(mergedFrom.name), municipality.code);
    // The register writes the two names of Maarianhamina as one.
    const names = Object.values(municipality.name).flatMap((name) => [name, ...name.split(" - ")]);
    for (const name of new Set(names.map(plain))) {
      // Two of the same name: neither is meant for certain.
      living.set(name, living.has(name) && living.get(name) !== municipality.code ? null : municipality.code);
    }
  }
  return (name) => {
    const asked = plain(name);
    return living.has(asked) ? (living.get(asked) ?? null) : (merged.get(asked) ?? null);
  };
}

const POST_OFFICE = /\b\d{5}\s+(\p{L}[\p{L} -]{1,40})/u;
const PARTS = /[,;()|\n]/;
const MOST_PARTS = 20;
const LONGEST_TEXT = 500;

/**
 * The municipality that texts about a place name for certain: after a postal code, else in a part between commas that is
 * the name and nothing else. `Kirkkokatu 2, 06100 Porvoo` is in Porvoo; `Porvoon kirjasto` and `Porvoo, Sipoo` do not tell.
 */
export function municipalityInTexts(texts: readonly string[], find: FindMunicipality): string | null {
  const short = texts.map((text) => text.slice(0, LONGEST_TEXT));
  const postOffices = short.flatMap((text) => POST_OFFICE.exec(text)?.[1] ?? []);
  const parts = short.flatMap((text) => text.split(PARTS, MOST_PARTS)).map((part) => part.replace(/\b\d{5}\b/, ""));
  return onlyOne(postOffices, find) ?? onlyOne(parts, find);
}

function onlyOne(names: readonly string[], find: FindMunicipality): string | null {
  const [code = null, ...others] = new Set(names.flatMap((name) => find(name) ?? []));
  return others.length === 0 ? code : null;
}

function plain(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .normalize("NFC")
    .toLocaleLowerCase("fi")
    .replace(/[\s_\u00a0–-]+/g, " ")
    .trim();
}
