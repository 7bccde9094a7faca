import { z } from "zod";
import { LANGUAGES } from "../../../domain/catalogue/catalogue.ts";

/** The shapes that parameters come in. A GET gives texts only; a JSON body may also give lists, numbers and booleans. */

export const LONGEST_QUERY = 200;
/** More of one filter than there are municipalities in the largest region is a mistake or an attack. */
const LONGEST_LIST = 100;

/** Counted in Unicode characters, not in UTF-16 units: an emoji is one. */
export const QueryText = z
  .string()
  .refine((text) => [...text].length <= LONGEST_QUERY, {
    params: { code: "query-too-long" },
    error: `q may be ${LONGEST_QUERY} characters.`,
  })
  .meta({ maxLength: LONGEST_QUERY })
  .default("");

export const Lang = z
  .enum(LANGUAGES)
  .optional()
  .describe("The language of the answer; the region's first language when not given.");

/** `a,b`, `["a", "b"]`, or the parameter given several times. */
export function listOf<Item extends z.ZodType>(item: Item) {
  const split = (value: unknown) => {
    const parts = Array.isArray(value) ? value : [value];
    return parts.flatMap((part) =>
      typeof part === "string"
        ? part
            .split(",")
            .map((text) => text.trim())
            .filter(Boolean)
        : [part],
    );
  };
  return z.preprocess(split, z.array(item).max(LONGEST_LIST)).optional();
}

export function wholeNumber(least: number, most: number) {
  const toNumber = (value: unknown) =>
    typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return z.preprocess(toNumber, z.int().min(least).max(most));
}

export const YesNo = z
  .preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean())
  .optional();

const COORDINATES = /^(-?\d{1,3}(?:\.\d{1,15})?),\s?(-?\d{1,3}(?:\.\d{1,15})?)$/;

/** WGS84 degrees of `lat,lon`; null when they are not on Earth. */
export function readCoordinates(text: string): { lat: number; lon: number } | null {
  const [, lat, lon] = COORDINATES.exec(text)?.map(Number) ?? [];
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return { lat, lon };
}

export const Coordinates = z
  .string()
  .refine((text) => readCoordinates(text) !== null, "must be lat,lon in WGS84 degrees")
  .meta({ pattern: COORDINATES.source, example: "61.5,20.0" });

const Moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** A plain date, or two dates or instants with a slash between, the earlier first. */
export const Interval = z
  .string()
  .refine(isInterval, "must be a date or an ISO 8601 interval, the earlier first")
  .meta({ example: "2026-12-01/2026-12-07" });

function isInterval(text: string): boolean {
  const ends = text.split("/");
  if (ends.length > 2 || !ends.every((end) => Moment.safeParse(end).success)) return false;
  const [from, to = from] = ends.map((end) => Date.parse(end));
  return (from as number) <= (to as number);
}
