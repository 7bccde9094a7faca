import type { Transaction } from "kysely";
import type { RegisterTables } from "../../domain/database.ts";
import { quarantineRecords, releaseFromQuarantine } from "../../domain/imports/import-queries.ts";
import { decideValueChanges, isDoubtOver, type ValueSet } from "../../domain/insight/value-set.ts";
import {
  doubtValueSet,
  findValueSets,
  listHeldValues,
  listRegionIds,
  removeValues,
  saveValueSet,
  writeValues,
} from "../../domain/insight/value-set-queries.ts";
import type { SavingTools } from "./indicator-store.ts";

/** What of an answer is kept aside, in the quarantine. */
const LEFT_OUT = "value";
const DOUBTED = "value-set";
const SHOWN_ROWS = 20;
const EXCERPT_LENGTH = 4000;

/**
 * Takes in what a source answered about one indicator: writes the figures that are new or other, takes away those that are
 * no longer in the answer, keeps aside what cannot be used. @returns whether its values were read for the first time.
 */
export async function saveValueAnswer(
  trx: Transaction<RegisterTables>,
  set: ValueSet,
  hash: string,
  { runId, now, warn }: SavingTools,
): Promise<boolean> {
  const { source, sourceId, indicatorId, years, genders } = set;
  const state = (await findValueSets(trx, [indicatorId])).get(indicatorId);
  const regionIds = await listRegionIds(trx, source);
  const held = await listHeldValues(trx, indicatorId, years, genders);
  const changes = decideValueChanges(set, held, regionIds);

  await writeValues(trx, indicatorId, changes.toWrite);
  await keepAside(trx, set, changes.unknownRegions, { runId, now, warn });
  if (state && changes.isDoubtful && !isDoubtOver(state.doubted, hash, now)) {
    const reason = `${changes.toRemove.length} of ${held.length} figures are not in the answer; none was taken away`;
    warn(`indicator ${sourceId}: ${reason}`);
    await doubtValueSet(trx, indicatorId, hash, now);
    await quarantineRecords(trx, runId, [{ source, kind: DOUBTED, sourceId, reason, excerpt: "" }], now);
    return false;
  }
  if (changes.toRemove.length > 0) {
    warn(`indicator ${sourceId}: figures no longer published and taken away: ${changes.toRemove.length}`);
    await removeValues(trx, indicatorId, changes.toRemove);
  }
  await saveValueSet(trx, indicatorId, { hash, years, fetchedAt: now });
  return !state;
}

async function keepAside(
  trx: Transaction<RegisterTables>,
  { source, sourceId, values, leftOut }: ValueSet,
  unknownRegions: ReadonlySet<string>,
  { runId, now, warn }: SavingTools,
): Promise<void> {
  const ofUnknown = values.filter(({ region }) => unknownRegions.has(region));
  const reasons = Map.groupBy(
    [
      ...leftOut,
      ...ofUnknown.map((raw) => ({ reason: `the region "${raw.region}" is not among the source's regions`, raw })),
    ],
    ({ reason }) => reason.replace(/"[^"]*"/g, "…"),
  );
  if (reasons.size === 0) return releaseFromQuarantine(trx, source, LEFT_OUT, [sourceId]);
  const told = [...reasons.values()].map((same) => `${same[0]?.reason} (rows: ${same.length})`);
  for (const text of told) warn(`values of indicator ${sourceId}: ${text}`);
  const rows = [...reasons.values()].flat().map(({ raw }) => raw);
  const excerpt = JSON.stringify(rows.slice(0, SHOWN_ROWS)).slice(0, EXCERPT_LENGTH);
  await quarantineRecords(trx, runId, [{ source, kind: LEFT_OUT, sourceId, reason: told.join("; "), excerpt }], now);
}
