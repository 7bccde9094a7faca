import type { PolkuDatabase } from "../database.ts";
import { findMergedEntry } from "../duplicates/find-merged-entry.ts";
import { CURATED_KINDS, type CuratedEntry, type CuratedKind, type Curation, curationKey } from "./curation.ts";
import { listCurationsOf } from "./curation-queries.ts";
import { curationOfThing } from "./thing-curation.ts";

export interface AskedThing {
  readonly regionCode: string;
  readonly kind: CuratedKind;
  /** A record's own id and, of an event, its series': what is said of the first of them that anything is said of is its own. */
  readonly ids: readonly (string | null)[];
}

/** What the region's curators say of a thing, whichever of its records they have said it of; undefined when nothing. */
export async function findThingCuration(
  db: Pick<PolkuDatabase, "register" | "forRegion">,
  { regionCode, kind, ids }: AskedThing,
  now: Date,
): Promise<Curation | undefined> {
  const asked = ids.flatMap((id) => id ?? []);
  const [id = ""] = asked;
  const members = kind === "tool" ? [] : ((await findMergedEntry(db.register, id, now))?.memberIds ?? []);
  const keys: CuratedEntry[] = [
    ...asked.map((each) => ({ kind, id: each })),
    ...members.flatMap((member) => CURATED_KINDS.map((each) => ({ kind: each, id: member }))),
  ];
  const said = await listCurationsOf(db.forRegion(regionCode), keys);
  return curationAmong(said, { kind, ids: asked, members });
}

/**
 * As `findThingCuration`, among curations that have been read.
 * @param members the thing's records, the shown one first; their kinds are not told, for ids are made of sources
 */
export function curationAmong(
  byKey: ReadonlyMap<string, Curation>,
  {
    kind,
    ids,
    members,
  }: { readonly kind: CuratedKind; readonly ids: readonly string[]; readonly members: readonly string[] },
): Curation | undefined {
  const first = (entries: readonly CuratedEntry[]) => {
    for (const entry of entries) {
      const found = byKey.get(curationKey(entry));
      if (found) return found;
    }
    return undefined;
  };
  const own = first(ids.map((id) => ({ kind, id })));
  const inOrder = members.flatMap(
    (id) => (id === ids[0] ? own : first(CURATED_KINDS.map((each) => ({ kind: each, id })))) ?? [],
  );
  return curationOfThing(own, inOrder);
}
