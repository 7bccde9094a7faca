import { createRegions } from "../regions/regions.ts";
import { COMPARABLE_KINDS, type Comparable, type ComparableKind } from "./comparable.ts";
import {
  comparableOfChannel,
  comparableOfEvent,
  comparableOfOrganization,
  comparableOfPlace,
  comparableOfService,
} from "./comparable-of.ts";
import type { Surroundings } from "./comparable-parts.ts";
import {
  type Db,
  findRecordParts,
  listComingTimes,
  listOwners,
  listRecordParts,
  type RecordParts,
} from "./comparable-queries.ts";
import { comparableTimes, MOST_STARTS } from "./comparable-times.ts";

const PAGE = 300;
const regions = createRegions({ demo: true });

export interface LoadedComparables {
  readonly records: readonly Comparable[];
  /** Records that could not be read, with why: they are left as they are and the others are compared. */
  readonly warnings: readonly string[];
}

/** Everything that is compared, read a page at a time. */
export async function loadComparables(db: Db, now: Date): Promise<LoadedComparables> {
  const around = await surroundings(db);
  const records: Comparable[] = [];
  const warnings: string[] = [];
  for (const kind of COMPARABLE_KINDS) {
    for (let after: string | null = null; ; ) {
      const page: RecordParts[] = await listRecordParts(db, kind, after, PAGE);
      records.push(...(await toComparables(db, kind, page, now, around, warnings)));
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) break;
    }
  }
  return { records, warnings };
}

/** The living records among these ids, of whatever kind. */
export async function findComparables(db: Db, ids: readonly string[], now: Date): Promise<Comparable[]> {
  const around = await surroundings(db);
  const found: Comparable[] = [];
  for (const kind of COMPARABLE_KINDS)
    found.push(...(await toComparables(db, kind, await findRecordParts(db, kind, ids), now, around, [])));
  return found;
}

async function surroundings(db: Db): Promise<Surroundings> {
  const owners = new Map((await listOwners(db)).map((owner) => [owner.id, owner]));
  return {
    findOrganization: (id) => owners.get(id),
    namesOfMunicipality: (code) => Object.values(regions.municipality(code)?.municipality.name ?? {}),
  };
}

async function toComparables(
  db: Db,
  kind: ComparableKind,
  page: readonly RecordParts[],
  now: Date,
  around: Surroundings,
  warnings: string[],
): Promise<Comparable[]> {
  const ids = page.map(({ id }) => id);
  const times = kind === "event" ? await listComingTimes(db, ids, now, MOST_STARTS) : new Map<string, string[]>();
  return page.flatMap(({ id, content }) => {
    try {
      return [toComparable(kind, content as never, times.get(id) ?? [], around)];
    } catch (error) {
      warnings.push(`${kind} ${id} could not be read and was not compared: ${(error as Error).message}`);
      return [];
    }
  });
}

function toComparable(
  kind: ComparableKind,
  content: never,
  walls: readonly string[],
  around: Surroundings,
): Comparable {
  switch (kind) {
    case "place":
      return comparableOfPlace(content, around);
    case "channel":
      return comparableOfChannel(content, around);
    case "event":
      return comparableOfEvent(content, comparableTimes(walls), around);
    case "service":
      return comparableOfService(content, around);
    case "organization":
      return comparableOfOrganization(content);
  }
}
