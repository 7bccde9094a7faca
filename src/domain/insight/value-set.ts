import type { Gender, IndicatorId, IndicatorRegionId } from "./indicator.ts";

/** One figure as a source gives it. The unit is the indicator's. */
export interface SourcedValue {
  /** The source's number of the area. */
  readonly region: string;
  readonly year: number;
  readonly gender: Gender;
  /** Null: the source names the figure and does not give it, as when too few people answered. */
  readonly value: number | null;
  /** How many people or cases stand behind it. */
  readonly absoluteValue: number | null;
}

/** What a source answered about one indicator. */
export interface ValueSet {
  readonly source: string;
  readonly sourceId: string;
  readonly indicatorId: IndicatorId;
  /** The years and genders asked for: what is held of them and is not in the answer is gone. */
  readonly years: readonly number[];
  readonly genders: readonly Gender[];
  readonly values: readonly SourcedValue[];
  /** What could not be used. Where it tells which figure it meant, the one held stays. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly reason: string;
  readonly raw: unknown;
  readonly meant: { readonly region: string; readonly year: number; readonly gender: Gender } | null;
}

/** A figure of the register. */
export interface HeldValue extends Omit<SourcedValue, "region"> {
  readonly regionId: IndicatorRegionId;
}

export interface ValueChanges {
  /** New, or other than what is held. */
  readonly toWrite: readonly HeldValue[];
  readonly toRemove: readonly HeldValue[];
  /** Areas the register does not know; their figures are not kept. */
  readonly unknownRegions: ReadonlySet<string>;
  /** True when so much would vanish that the answer alone is not believed. */
  readonly isDoubtful: boolean;
}

/** The same measure as for records: an answer that lacks more than this share is taken to be broken. */
const BELIEVABLE_LOSS = 0.3;
const SMALL_LOSS = 20;

/**
 * What an answer changes.
 * @param held what the register holds of the years and genders asked for
 * @param regionIds the register's id of each of the source's areas
 */
export function decideValueChanges(
  set: ValueSet,
  held: readonly HeldValue[],
  regionIds: ReadonlyMap<string, IndicatorRegionId>,
): ValueChanges {
  const heldByKey = new Map(held.map((value) => [keyOf(value.regionId, value), value]));
  const unknownRegions = new Set<string>();
  const told = new Set<string>();
  const toWrite: HeldValue[] = [];
  for (const { region, ...figure } of set.values) {
    const regionId = regionIds.get(region);
    if (!regionId) {
      unknownRegions.add(region);
      continue;
    }
    const key = keyOf(regionId, figure);
    told.add(key);
    const before = heldByKey.get(key);
    if (before?.value !== figure.value || before?.absoluteValue !== figure.absoluteValue)
      toWrite.push({ ...figure, regionId });
  }
  for (const { meant } of set.leftOut) {
    const regionId = meant && regionIds.get(meant.region);
    if (regionId) told.add(keyOf(regionId, meant));
  }
  const toRemove = held.filter((value) => !told.has(keyOf(value.regionId, value)));
  const isDoubtful = toRemove.length > SMALL_LOSS && toRemove.length > held.length * BELIEVABLE_LOSS;
  return { toWrite, toRemove, unknownRegions, isDoubtful };
}

function keyOf(regionId: IndicatorRegionId, { year, gender }: { readonly year: number; readonly gender: Gender }) {
  return `${regionId} ${year} ${gender}`;
}

/** A doubtful answer is believed when the source still says the same so much later. */
const DOUBT_HOURS = 12;

export function isDoubtOver(
  doubted: { readonly hash: string; readonly at: Date } | null,
  hash: string,
  now: Date,
): boolean {
  return doubted?.hash === hash && now.getTime() - doubted.at.getTime() >= DOUBT_HOURS * 3_600_000;
}
