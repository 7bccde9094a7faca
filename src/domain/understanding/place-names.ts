import type { Language } from "../catalogue/catalogue.ts";
import type { Municipality } from "../regions/region.ts";
import type { Regions } from "../regions/regions.ts";
import places from "./data/places.json" with { type: "json" };
import { finnishStems } from "./place-stems.ts";

/** How sure one must be that a word is the place: see data/places.json. */
export type Care = "none" | "likely" | "only-place" | "capital";

export interface PlaceName {
  readonly municipality: Municipality;
  readonly care: Care;
  /** The case that tells where, when `care` asks for it. */
  readonly local: "inner" | "outer" | null;
  /** The basic form in lower case. */
  readonly name: string;
}

/** Stem → the place; the basic form is one of its stems. */
export type PlaceStems = ReadonlyMap<string, PlaceName>;

/** Every name of every municipality of the installation, those that have ended, districts and nicknames. */
export function placeStems(regions: Regions): PlaceStems {
  const stems = new Map<string, PlaceName>();

  function add(name: string, municipality: Municipality | undefined): void {
    const care = municipality && careOf(name);
    if (!care) return;
    const place: PlaceName = { municipality, ...care, name: name.toLowerCase() };
    const irregular = (places.irregular.stems as Readonly<Record<string, readonly string[]>>)[name];
    for (const stem of [name.toLowerCase(), ...(irregular ?? finnishStems(name.toLowerCase()))]) {
      if (!stems.has(stem)) stems.set(stem, place);
    }
  }

  const living = regions.list().flatMap(({ code }) => regions.municipalitiesOf(code));
  for (const language of ["fi", "sv", "en"] satisfies Language[]) {
    for (const municipality of living)
      for (const name of spellings(municipality.name[language])) add(name, municipality);
  }
  for (let code = 1; code < 1000; code++) {
    const found = regions.municipality(String(code).padStart(3, "0"));
    if (found?.mergedFrom) for (const name of spellings(found.mergedFrom.name)) add(name, found.municipality);
  }
  for (const [name, code] of Object.entries(places.nicknames.names))
    add(name, regions.municipality(code)?.municipality);
  for (const [code, names] of Object.entries(places.districts.names)) {
    for (const name of names) add(name, regions.municipality(code)?.municipality);
  }
  return stems;
}

/** `Maarianhamina - Mariehamn` is two names, `Koski Tl` and `Pedersören kunta` are known without their last word. */
function spellings(name: string): string[] {
  const plain = name.replace(/ (?:Tl|kunta)$/, "");
  if (plain.includes(" - ")) return plain.split(" - ");
  const saint = plain.startsWith("S:t ") ? [plain.replace("S:t ", "St "), plain.replace("S:t ", "Sankt ")] : [];
  return [plain, ...saint];
}

function careOf(name: string): { care: Care; local: "inner" | "outer" | null } | null {
  const { careful } = places;
  if (careful.never.includes(name)) return null;
  if (careful.capital.includes(name)) return { care: "capital", local: null };
  for (const care of ["likely", "only-place"] as const) {
    const local = (careful[care] as Readonly<Record<string, string>>)[name];
    if (local !== undefined) return { care, local: local === "outer" ? "outer" : "inner" };
  }
  return { care: "none", local: null };
}
