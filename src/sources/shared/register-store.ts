import type { Transaction } from "kysely";
import {
  bumpCatalogueVersion,
  findHashes,
  listLivingSourceIds,
  type RecordRow,
  type RecordTable,
  removeRecords,
  saveRecords,
} from "../../domain/catalogue/register-queries.ts";
import type { RegisterDb, RegisterTables } from "../../domain/database.ts";
import { quarantineRecords, releaseFromQuarantine, saveCheckpoint } from "../../domain/imports/import-queries.ts";
import type { Clock } from "../../platform/clock.ts";
import type { ImportStore } from "./import-port.ts";

/** How records of one kind of value are kept in the register. */
export interface RegisterShape<Kind extends string, Value> {
  readonly tableOf: { readonly [kind in Kind]: RecordTable };
  /** Polku's id of a source's record. */
  readonly idOf: { readonly [kind in Kind]: (source: string, sourceId: string) => string };
  /** Rows in the order of `changed`. Reads only. */
  toRows(
    kind: Kind,
    changed: readonly { readonly value: Value; readonly hash: string }[],
    fetchedAt: Date,
  ): Promise<readonly RecordRow[]>;
  /** What has to be written beside the rows themselves, in the same transaction. */
  saveBeside(trx: Transaction<RegisterTables>, kind: Kind, values: readonly Value[], now: Date): Promise<void>;
}

/** How often a run without changes still notes how far it has come, in batches. */
const QUIET_CHECKPOINT = 10;
const EXCERPT_LENGTH = 4000;

/** Where a source keeps what it read: rows, quarantine, checkpoint and the catalogue's version in one transaction a batch. */
export function createRegisterStore<Kind extends string, Value>(
  db: RegisterDb,
  clock: Clock,
  source: string,
  runId: number | null,
  shape: RegisterShape<Kind, Value>,
): ImportStore<Kind, Value> {
  let quietBatches = 0;
  const idsOf = (kind: Kind, sourceIds: readonly string[]) =>
    new Map(sourceIds.map((sourceId) => [shape.idOf[kind](source, sourceId), sourceId]));

  return {
    async findHashes(kind, sourceIds) {
      const ids = idsOf(kind, sourceIds);
      const held = await findHashes(db, shape.tableOf[kind], [...ids.keys()]);
      return new Map([...held].map(([id, state]) => [ids.get(id) ?? "", state]));
    },

    async listLivingIds(kind) {
      return listLivingSourceIds(db, shape.tableOf[kind], source);
    },

    async saveBatch({ kind, changed: given, rejected: refused, settled = [], after }) {
      // One statement writes them all, and none may write a row twice: of several with one id the last stands.
      const changed = lastOfEach(given, ({ sourceId }) => shape.idOf[kind](source, sourceId));
      const rejected = lastOfEach(refused, ({ sourceId }) => sourceId);
      const isQuiet = changed.length === 0 && rejected.length === 0;
      quietBatches = isQuiet ? quietBatches + 1 : 0;
      if (isQuiet && quietBatches % QUIET_CHECKPOINT !== 0) {
        await releaseFromQuarantine(db, source, kind, settled);
        return { created: 0, updated: 0 };
      }
      const now = clock.now();
      const rows = await shape.toRows(kind, changed, now);
      return db.transaction().execute(async (trx) => {
        const counts = await saveRecords(trx, shape.tableOf[kind], rows);
        await shape.saveBeside(
          trx,
          kind,
          changed.map(({ value }) => value),
          now,
        );
        const kept = rejected.map(({ sourceId, reason, raw }) => ({
          source,
          kind,
          sourceId,
          reason,
          excerpt: raw.slice(0, EXCERPT_LENGTH),
        }));
        await quarantineRecords(trx, runId, kept, now);
        const mended = changed.map(({ sourceId }) => sourceId);
        await releaseFromQuarantine(trx, source, kind, [...mended, ...settled]);
        if (runId !== null && after !== null) await saveCheckpoint(trx, runId, { kind, after });
        if (counts.created + counts.updated > 0) await bumpCatalogueVersion(trx);
        return counts;
      });
    },

    async remove(kind, sourceIds, reason) {
      if (sourceIds.length === 0) return 0;
      const ids = [...idsOf(kind, sourceIds).keys()];
      return db.transaction().execute(async (trx) => {
        const removed = await removeRecords(trx, shape.tableOf[kind], ids, reason, clock.now());
        if (removed > 0) await bumpCatalogueVersion(trx);
        return removed;
      });
    },
  };
}

function lastOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
