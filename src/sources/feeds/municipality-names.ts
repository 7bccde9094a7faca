import type { Regions } from "../../domain/regions/regions.ts";

/** Today's three-digit code of a municipality by its Finnish, Swedish or English name; null when no municipality has it. */
export type FindMunicipality = (name: string) => string | null;

/** Merged municipalities are found under what they are part of today; feeds go on naming them for years. */
export function municipalityFinder(regions: Pick<Regions, "municipality">): FindMunicipality {
  const living = new Map<string, string>();
  const merged = new Map<string, string>();
  for (let number = 0; number < 1000; number += 1) {
    const found = regions.municipality(String(number).padStart(3, "0"));
    if (!found) continue;
    const { municipality, mergedFrom } = found;
    if (mergedFrom) merged.set(plain(mergedFrom.name), municipality.code);
    // The register writes the two names of Maarianhamina as one.
    const names = Object.values(municipality.name).flatMap((name) => [name, ...name.split(" - ")]);
    for (const name of names) living.set(plain(name), municipality.code);
  }
  return (name) => living.get(plain(name)) ?? merged.get(plain(name)) ?? null;
}

const POST_OFFICE = /\b\d{5}\s+(\p{L}[\p{L} -]{1,40})/u;
const PARTS = /[,;\n|]/;

/** The municipality that a written-out address ends in: `Kirkkokatu 2, 06100 Porvoo`. */
export function municipalityInText(text: string, find: FindMunicipality): string | null {
  const postOffice = POST_OFFICE.exec(text)?.[1];
  const parts = text.slice(0, 500).split(PARTS).reverse();
  for (const part of [...(postOffice ? [postOffice] : []), ...parts]) {
    const code = find(part.replace(/\d{5}/, ""));
    if (code !== null) return code;
  }
  return null;
}

function plain(name: string): string {
  return name
    .slice(0, 80)
    .normalize("NFC")
    .toLocaleLowerCase("fi")
    .replace(/[\s\u00a0–-]+/g, " ")
    .trim();
}
