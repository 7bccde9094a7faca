import type { Service } from "../catalogue/catalogue.ts";
import type { Municipality } from "../regions/region.ts";
import { tokenise } from "./tokenise.ts";

/** Letters of a municipality's name that stay in its inflected forms: `helsin` of Helsinki, Helsingin. */
const SHORTEST_STEM = 4;
const ENDING = 2;

/**
 * What makes services of several municipalities the same service: the general description they follow and their Finnish
 * name, the municipality's own name left out. Null for what has no name of its own beside it.
 */
export function groupOf(
  service: Pick<Service, "name" | "area"> & { readonly generalDescriptionId: string | null },
  places: PlaceStems,
): string | null {
  const name = service.name.fi ?? service.name.sv ?? service.name.en ?? "";
  const words = tokenise(name).map(({ word }) => word);
  const own = words.filter((word) => !places.some((stem) => word.startsWith(stem)));
  if (own.length === 0 || service.area.type !== "limited") return null;
  return `${service.generalDescriptionId ?? ""} ${own.join(" ")}`;
}

/** Beginnings of municipalities' names in Finnish and Swedish. */
export type PlaceStems = readonly string[];

export function placeStems(municipalities: readonly Pick<Municipality, "name">[]): PlaceStems {
  const names = municipalities.flatMap(({ name }) => [name.fi, name.sv]);
  return [...new Set(names.map((name) => name.toLowerCase().slice(0, Math.max(SHORTEST_STEM, name.length - ENDING))))];
}
