import type { Transaction } from "kysely";
import {
  findHashes,
  listLivingSourceIds,
  type RecordRow,
  removeRecords,
  saveRecords,
} from "../../domain/catalogue/register-queries.ts";
import type { RegisterDb, RegisterTables } from "../../domain/database.ts";
import { quarantineRecords, releaseFromQuarantine, saveCheckpoint } from "../../domain/imports/import-queries.ts";
import { indicatorId, indicatorRegionId } from "../../domain/insight/indicator-ids.ts";
import { findValueSets, listKeptAside, listReadIndicators } from "../../domain/insight/value-set-queries.ts";
import type { Clock } from "../../platform/clock.ts";
import type { ImportStore } from "../shared/import-port.ts";
import { saveValueAnswer } from "./save-value-answer.ts";
import { SOTKANET_SOURCE as SOURCE, type SotkanetKind, type SotkanetValue } from "./sotkanet-record.ts";

const TABLE = { region: "indicator_region", indicator: "indicator" } as const;
const ID_OF = { region: indicatorRegionId, indicator: indicatorId, "value-set": indicatorId };
const EXCERPT_LENGTH = 4000;

/** Where Sotkanet's indicators go: records, values, quarantine and checkpoint of a page in one transaction. */
export function createIndicatorStore(
  db: RegisterDb,
  clock: Clock,
  runId: number | null,
  warn: (text: string) => void,
): ImportStore<SotkanetKind, SotkanetValue> {
  return {
    async findHashes(kind, sourceIds) {
      const held = await findHeld(db, kind, sourceIds);
      for (const id of await listKeptAside(db, SOURCE, kind, sourceIds)) held.delete(id);
      return held;
    },

    async listLivingIds(kind) {
      return kind === "value-set" ? listReadIndicators(db, SOURCE) : listLivingSourceIds(db, TABLE[kind], SOURCE);
    },

    async saveBatch({ kind, changed, rejected, after }) {
      const now = clock.now();
      return db.transaction().execute(async (trx) => {
        const kept = rejected.map(({ sourceId, reason, raw }) => ({
          source: SOURCE,
          kind,
          sourceId,
          reason,
          excerpt: raw.slice(0, EXCERPT_LENGTH),
        }));
        await quarantineRecords(trx, runId, kept, now);
        await releaseFromQuarantine(
          trx,
          SOURCE,
          kind,
          changed.map(({ sourceId }) => sourceId),
        );
        const counts = await saveChanged(trx, changed, { runId, now, warn });
        if (runId !== null && after !== null) await saveCheckpoint(trx, runId, { kind, after });
        return counts;
      });
    },

    async remove(kind, sourceIds, reason) {
      if (kind === "value-set") return 0;
      const ids = sourceIds.map((sourceId) => ID_OF[kind](SOURCE, sourceId));
      return removeRecords(db, TABLE[kind], ids, reason, clock.now());
    },
  };
}

async function findHeld(
  db: RegisterDb,
  kind: SotkanetKind,
  sourceIds: readonly string[],
): Promise<Map<string, { readonly hash: string; readonly isRemoved: boolean }>> {
  const ids = sourceIds.map((sourceId) => ID_OF[kind](SOURCE, sourceId));
  const held = kind === "value-set" ? await findValueSets(db, ids) : await findHashes(db, TABLE[kind], ids);
  return new Map(
    sourceIds.flatMap((sourceId, index) => {
      const state = held.get(ids[index] ?? "");
      return state ? [[sourceId, { isRemoved: false, ...state }]] : [];
    }),
  );
}

export interface SavingTools {
  readonly runId: number | null;
  readonly now: Date;
  readonly warn: (text: string) => void;
}

async function saveChanged(
  trx: Transaction<RegisterTables>,
  changed: readonly { readonly value: SotkanetValue; readonly hash: string }[],
  tools: SavingTools,
): Promise<{ created: number; updated: number }> {
  const counts = { created: 0, updated: 0 };
  const rows = { indicator_region: [] as RecordRow[], indicator: [] as RecordRow[] };
  for (const { value, hash } of changed) {
    if (value.kind === "value-set") {
      const isNew = await saveValueAnswer(trx, value.value, hash, tools);
      counts[isNew ? "created" : "updated"] += 1;
    } else rows[TABLE[value.kind]].push(toRow(value, hash, tools.now));
  }
  for (const table of ["indicator_region", "indicator"] as const) {
    const saved = await saveRecords(trx, table, rows[table]);
    counts.created += saved.created;
    counts.updated += saved.updated;
  }
  return counts;
}

function toRow(mapped: Exclude<SotkanetValue, { kind: "value-set" }>, hash: string, fetchedAt: Date): RecordRow {
  const { value } = mapped;
  const row = {
    id: value.id,
    source: value.source,
    source_id: value.sourceId,
    content: value,
    hash,
    modified_at: value.modifiedAt,
    fetched_at: fetchedAt.toISOString(),
  };
  if (mapped.kind === "indicator") return row;
  const { kind, category, code, memberOf, municipality, mergedInto, regionCode } = mapped.value;
  return {
    ...row,
    kind,
    category,
    code,
    member_of: memberOf,
    municipality,
    merged_into: mergedInto,
    region_code: regionCode,
  };
}
