import type { Regions } from "../../domain/regions/regions.ts";

/** Finds a municipality by its whole name in any of the product's languages. Linked Events tells names, never codes. */
export function municipalityNames(
  regions: Pick<Regions, "list" | "municipalitiesOf">,
): (name: string) => string | null {
  const codes = new Map<string, string | null>();
  for (const region of regions.list()) {
    for (const { code, name } of regions.municipalitiesOf(region.code)) {
      for (const key of new Set(Object.values(name).map(plainName))) {
        // Two of the same name: neither is meant for certain.
        codes.set(key, codes.has(key) && codes.get(key) !== code ? null : code);
      }
    }
  }
  return (name) => codes.get(plainName(name)) ?? null;
}

function plainName(name: string): string {
  return name
    .trim()
    .normalize("NFC")
    .toLocaleLowerCase("fi")
    .replace(/[_\s]+/g, " ");
}
