import type { Position } from "../../platform/geo/etrs-tm35fin.ts";
import type { Comparable, ComparableTimes } from "./comparable.ts";
import { isFromLahella, originKey } from "./origin-ids.ts";
import type { ComparableName } from "./words/name-words.ts";
import { isFrontPage } from "./words/web-key.ts";
import { withoutRank } from "./words/word-variants.ts";

/** A square of this many metres; four grids overlap by halves, so that neighbours within about 150 m share one. */
const CELL = 400;
const METRES_PER_DEGREE = 111_320;
/** Of 62° north: cells are a little wider in the south and narrower in the north. */
const LONGITUDE_SHARE = 0.47;
const MOST_KEYED = 4;
const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** A series: its weekday and hour are a key as well. */
const REPEATS = 3;

/**
 * Under which keys a record is looked for. Two records that share no key are never compared: nothing that they could share
 * would make them one. Every key joins a place, a time or a number with a word of the name, so that blocks stay small.
 */
export function blockKeys(record: Comparable): readonly string[] {
  switch (record.kind) {
    case "place":
    case "channel":
      return placeKeys(record);
    case "event":
      return record.source === "lahella" ? [...eventKeys(record), ...serviceKeys(record)] : eventKeys(record);
    case "service":
      return serviceKeys(record);
    case "organization":
      return organizationKeys(record);
  }
}

function placeKeys(record: Comparable): string[] {
  const { source, sourceId, originId, names, municipalities, streets, position, urls, phones } = record;
  const keys = [`origin|${familyOf(source)}:${sourceId}`.toLowerCase()];
  const origin = originKey(originId);
  if (origin !== null) keys.push(`origin|${origin}`);
  const words = wordsOf(names);
  for (const town of municipalities) {
    for (const { key } of names) keys.push(`name|${town}|${key}`);
    for (const { street, number } of streets.slice(0, MOST_KEYED))
      for (const word of words) keys.push(`street|${town}|${street} ${number}|${word}`);
  }
  if (position !== null)
    for (const cell of cellsOf(position)) for (const word of words) keys.push(`cell|${cell}|${word}`);
  for (const url of urls) if (!isFrontPage(url)) keys.push(`url|${url}`);
  for (const phone of phones) keys.push(`phone|${phone}`);
  return keys;
}

function eventKeys({ source, sourceId, names, municipalities, times, urls, isOnline }: Comparable): string[] {
  const keys = urls.filter((url) => !isFrontPage(url)).map((url) => `eventUrl|${url}`);
  keys.push(`origin|${familyOf(source)}:${sourceId}`.toLowerCase());
  if (times === null) return keys;
  const words = wordsOf(names);
  const towns = municipalities.length > 0 ? municipalities.slice(0, MOST_KEYED) : [isOnline ? "online" : "unknown"];
  for (const town of towns) {
    for (const slot of slotsOf(times)) for (const word of words) keys.push(`time|${town}|${slot}|${word}`);
    for (const start of times.starts.slice(0, MOST_KEYED))
      for (const { key } of names) keys.push(`day|${town}|${Math.floor(start / DAY_MINUTES)}|${key}`);
  }
  return keys;
}

/** Without the installation: `linkedevents` of `linkedevents:api.hel.fi`. */
const familyOf = (source: string): string => source.split(":")[0] ?? source;

/** Half-hours, each start in two that overlap; of what repeats, those of the week. */
function slotsOf({ starts, isAllDay }: ComparableTimes): string[] {
  if (isAllDay) return starts.slice(0, MOST_KEYED).map((start) => `all${start}`);
  const slots = new Set<string>();
  const halves = (start: number) => [Math.floor(start / 30), Math.floor((start + 15) / 30) + 0.5];
  for (const start of starts.slice(0, MOST_KEYED)) for (const half of halves(start)) slots.add(`${half}`);
  if (starts.length >= REPEATS)
    for (const start of starts.slice(0, MOST_KEYED))
      for (const half of halves(start % WEEK_MINUTES)) slots.add(`w${half}`);
  return [...slots];
}

function serviceKeys({ kind, originId, source, sourceId, names, municipalities, text }: Comparable): string[] {
  const keys: string[] = [];
  const towns = municipalities.length > 0 ? municipalities : [""];
  for (const town of towns) {
    for (const { key } of names) keys.push(`service|${town}|${key}`);
    // Copies of an activity that were given another name.
    for (const shingle of text?.shingles.slice(0, MOST_KEYED) ?? []) keys.push(`text|${town}|${shingle}`);
  }
  // An activity that is met online, or a service of no one place, has no town to be found by.
  for (const { key } of names) keys.push(`service|*|${key}`);
  if (kind === "event") keys.push(`origin|${source}-${sourceId}`.toLowerCase());
  else if (isFromLahella(originId)) keys.push(`origin|${originId}`.toLowerCase());
  return keys;
}

function organizationKeys({ businessCode, names }: Comparable): string[] {
  return businessCode === null ? names.map(({ key }) => `organization|${key}`) : [`code|${businessCode}`];
}

/** Beginnings of the names' words, so that a slip at the end does no harm. */
function wordsOf(names: readonly ComparableName[]): string[] {
  return [...new Set(names.flatMap(({ words }) => words).map(({ stem }) => withoutRank(stem).slice(0, 4)))].slice(
    0,
    2 * MOST_KEYED,
  );
}

function cellsOf({ lat, lon }: Position): string[] {
  const x = (lon * METRES_PER_DEGREE * LONGITUDE_SHARE) / CELL;
  const y = (lat * METRES_PER_DEGREE) / CELL;
  return [0, 0.5].flatMap((right) =>
    [0, 0.5].map((up) => `${Math.floor(x + right)}:${Math.floor(y + up)}:${right}${up}`),
  );
}
