import type { Position } from "../../platform/geo/etrs-tm35fin.ts";
import type { PlaceSort } from "./place-sorts.ts";
import type { ComparableName } from "./words/name-words.ts";
import type { Street } from "./words/street.ts";
import type { TextSketch } from "./words/text-sketch.ts";

/** Kinds of record that can be the same thing as another. `channel` is a service location of PTV. */
export const COMPARABLE_KINDS = ["place", "channel", "event", "service", "organization"] as const;
export type ComparableKind = (typeof COMPARABLE_KINDS)[number];

/** When something takes place, for comparing: the coming times only. */
export interface ComparableTimes {
  /** Minutes since 1970 on the Finnish wall clock, rising, at most `MOST_STARTS`. */
  readonly starts: readonly number[];
  /** True when only the days are known: the minutes are those of midnight. */
  readonly isAllDay: boolean;
}

/** What is looked at when two records are compared, of whatever kind and source: neutral, short and already normalised. */
export interface Comparable {
  readonly id: string;
  readonly kind: ComparableKind;
  readonly source: string;
  readonly sourceId: string;
  /** The record's id in the system that pushed it to its source. */
  readonly originId: string | null;
  /** In every language and spelling the record has; may be empty when no name had a readable letter. */
  readonly names: readonly ComparableName[];
  /** How people would call it, for curators. */
  readonly label: string;
  readonly sort: PlaceSort | null;
  /** Three-digit codes; empty when not known, or everywhere. */
  readonly municipalities: readonly string[];
  readonly streets: readonly Street[];
  readonly position: Position | null;
  /** How far from each other two points of the same thing may lie, in metres: a route is long, an area is wide. */
  readonly extent: number;
  /** Host and path without tracking. */
  readonly urls: readonly string[];
  /** Digits in the national form: `0291234567`. */
  readonly phones: readonly string[];
  readonly businessCode: string | null;
  readonly oid: string | null;
  /** Who is responsible: the register's id, and a key of the name for sources that give only that. */
  readonly organizationId: string | null;
  readonly organizer: string | null;
  /** Records it is a part of: a parent organization, a series, a theme week. A part is never the same as its whole. */
  readonly wholes: readonly string[];
  /** Events only: the register's places where it is. */
  readonly placeIds: readonly string[];
  readonly placeNames: readonly ComparableName[];
  readonly isOnline: boolean;
  readonly times: ComparableTimes | null;
  readonly text: TextSketch | null;
}
