import type { RegionDb } from "../database.ts";
import { curationKey } from "./curation.ts";
import type { WorkEntry } from "./work-list.ts";
import { EMPTY_WORK_LIST, renewWorkList, type WorkList } from "./work-list-kept.ts";
import {
  listCurationNumbers,
  listEntryRows,
  listWorkEntries,
  listWorkEntriesOf,
  type TrayMarks,
} from "./work-list-queries.ts";

/** Entries of all kept regions together, about a kilobyte each: several of the largest regions, or all of today's. */
const MOST_KEPT = 60_000;

interface Kept {
  readonly marks: TrayMarks;
  readonly list: WorkList;
  /** Which row of the table each entry was read from. */
  readonly rows: ReadonlyMap<string, string>;
}

/** The regions' work lists as this process keeps them. */
export interface WorkListShelf {
  /**
   * The list as it stands, whichever process has changed it.
   * @param marks read from the database after the request came
   */
  open(db: RegionDb, marks: TrayMarks): Promise<WorkList>;
}

/** What is kept is only ever a copy: it is given out when the database's marks say that it still holds, or made to hold first. */
export function createWorkListShelf(mostKept = MOST_KEPT): WorkListShelf {
  /** The one used last stands last. */
  const shelf = new Map<string, Kept>();
  const opening = new Map<string, { readonly marks: TrayMarks; readonly kept: Promise<Kept> }>();

  function keep(regionCode: string, kept: Kept): void {
    shelf.delete(regionCode);
    shelf.set(regionCode, kept);
    let count = [...shelf.values()].reduce((sum, { list }) => sum + list.entries.size, 0);
    for (const [oldest, { list }] of shelf) {
      if (count <= mostKept || oldest === regionCode) break;
      shelf.delete(oldest);
      count -= list.entries.size;
    }
  }

  return {
    async open(db, marks) {
      const kept = shelf.get(db.regionCode);
      if (kept && isSame(kept.marks, marks)) {
        keep(db.regionCode, kept);
        return kept.list;
      }
      const other = opening.get(db.regionCode);
      if (other && isSame(other.marks, marks)) return (await other.kept).list;
      const mine = { marks, kept: readAgain(db, marks, kept) };
      opening.set(db.regionCode, mine);
      try {
        const read = await mine.kept;
        if (opening.get(db.regionCode) === mine) keep(db.regionCode, read);
        return read.list;
      } finally {
        if (opening.get(db.regionCode) === mine) opening.delete(db.regionCode);
      }
    },
  };
}

function isSame(a: TrayMarks, b: TrayMarks): boolean {
  return a.entries === b.entries && a.curations === b.curations;
}

/** Reads what has changed. What is read is at least as new as `marks`, which were read before it. */
async function readAgain(db: RegionDb, marks: TrayMarks, before: Kept | undefined): Promise<Kept> {
  return db.run(async (trx) => {
    if (!before) {
      const rows = await listEntryRows(trx);
      return { marks, rows, list: renewWorkList(EMPTY_WORK_LIST, await listWorkEntries(trx), []) };
    }
    const { entries } = before.list;
    const isSaid = before.marks.curations !== marks.curations;
    const said = isSaid ? [...(await listCurationNumbers(trx))] : [];
    const changed = new Set(said.flatMap(([key, version]) => (isBehind(entries.get(key), version) ? [key] : [])));
    const rows = before.marks.entries === marks.entries ? before.rows : await listEntryRows(trx);
    if (rows !== before.rows) {
      for (const [key, row] of rows) if (before.rows.get(key) !== row) changed.add(key);
      for (const key of entries.keys()) if (!rows.has(key)) changed.add(key);
    }
    const read = await listWorkEntriesOf(trx, [...changed]);
    for (const entry of read) changed.delete(curationKey(entry));
    return { marks, rows, list: renewWorkList(before.list, read, [...changed]) };
  });
}

function isBehind(entry: WorkEntry | undefined, version: number): boolean {
  return entry !== undefined && entry.version !== version;
}
