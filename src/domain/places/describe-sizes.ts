import type { AttributeWords } from "./attribute-words.ts";
import type { Place } from "./place.ts";
import type { PlaceNumbers } from "./place-numbers.ts";
import type { Facts } from "./read-facts.ts";

/** What is put into words, and with which. */
export interface Telling {
  readonly facts: Facts;
  readonly shape: Place["shape"];
  readonly words: AttributeWords;
  readonly numbers: PlaceNumbers;
}

export interface ToldFact {
  readonly key: string;
  readonly text: string;
}

const LONGEST_ROUTE_KM = 2000;
const LARGEST_AREA_M2 = 1e10;
const LONGEST_SIDE_M = 1000;
const NEARLY_ALL = 0.95;

/** The keeper's own measure, else the one that was measured on the map. */
export function routeMetres({ facts, shape }: Pick<Telling, "facts" | "shape">): number | null {
  const kilometres = facts.number("route-length-km", LONGEST_ROUTE_KM);
  if (kilometres !== null) return kilometres * 1000;
  return shape.kind === "route" && shape.lengthMetres > 0 ? shape.lengthMetres : null;
}

export function routeOf(telling: Telling): string | null {
  const { facts, words, numbers } = telling;
  const litKilometres = facts.number("lit-route-length-km", LONGEST_ROUTE_KM);
  const metres = routeMetres(telling) ?? (litKilometres === null ? null : litKilometres * 1000);
  if (metres === null) return null;
  const lit = litKilometres === null ? (facts.yesNo("ligthing") ? metres : 0) : litKilometres * 1000;
  if (lit === 0) return fill(words.route.length, numbers.length(metres));
  if (lit >= metres * NEARLY_ALL) return fill(words.route.allLit, numbers.length(metres));
  return fill(words.route.partlyLit, numbers.length(metres), numbers.length(lit));
}

export function areaOf({ facts, shape, words, numbers }: Telling): string | null {
  const squareKilometres = facts.number("area-km2", LARGEST_AREA_M2 / 1e6);
  const told = facts.number("area-m2", LARGEST_AREA_M2) ?? (squareKilometres === null ? null : squareKilometres * 1e6);
  const squareMetres = told ?? (shape.kind === "area" ? shape.squareMetres : 0);
  return squareMetres > 0 ? fill(words.area, numbers.area(squareMetres)) : null;
}

/** "Allas 25 × 10 m, 6 rataa, 27 °C, syvyys 0,9–1,8 m", of it what is known. */
export function poolOf({ facts, words, numbers }: Telling): string | null {
  const parts: string[] = [];
  const size = sizeOf(facts, numbers, "pool-length-m", "pool-width-m");
  if (size !== null) parts.push(size);
  const lanes = facts.count("pool-tracks-count", 30);
  if (lanes !== null && lanes > 1) parts.push(fill(words.pool.lanes, numbers.number(lanes)));
  const temperature = facts.number("pool-temperature-c", 45);
  if (temperature !== null) parts.push(fill(words.pool.temperature, numbers.number(temperature)));
  const depths = ["pool-min-depth-m", "pool-max-depth-m"].flatMap((key) => facts.number(key, 30) ?? []);
  const written = [...new Set(depths.map((depth) => numbers.number(depth)))];
  if (written.length > 0) parts.push(fill(words.pool.depth, `${written.join("–")} m`));
  return parts.length === 0 ? null : fill(words.pool.size, parts.join(", "));
}

export function fieldsOf({ facts, words, numbers }: Telling): ToldFact[] {
  const told: ToldFact[] = [];
  const size = sizeOf(facts, numbers, "field-length-m", "field-width-m");
  if (size !== null) told.push({ key: "field", text: fill(words.field.size, size) });
  for (const number of [1, 2, 3]) {
    const each = sizeOf(facts, numbers, `field-${number}-length-m`, `field-${number}-width-m`);
    if (each !== null) told.push({ key: `field-${number}`, text: fill(words.field.numbered, String(number), each) });
  }
  const space = sizeOf(facts, numbers, "active-space-length-m", "active-space-width-m");
  if (space !== null) told.push({ key: "active-space", text: fill(words.space, space) });
  return told;
}

/** "25 × 10 m", or the length alone. */
function sizeOf(facts: Facts, numbers: PlaceNumbers, lengthKey: string, widthKey: string): string | null {
  const length = facts.number(lengthKey, LONGEST_SIDE_M);
  if (length === null) return null;
  const width = facts.number(widthKey, LONGEST_SIDE_M);
  return width === null ? `${numbers.number(length)} m` : `${numbers.number(length)} × ${numbers.number(width)} m`;
}

/** Puts the values into a sentence's `{…}` in their order. */
export function fill(sentence: string, ...values: readonly string[]): string {
  let next = 0;
  return sentence.replace(/\{\w+\}/g, () => values[next++] ?? "");
}
