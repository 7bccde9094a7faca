import type { PolkuDatabase } from "../database.ts";
import { findMergedEntry } from "../duplicates/find-merged-entry.ts";
import type { TrayRules } from "../themes/tray-rules.ts";
import type { Version } from "../versions/version.ts";
import { findVersion } from "../versions/version-queries.ts";
import { type CuratedEntry, type Curation, NO_CURATION } from "./curation.ts";
import { subjectOf } from "./curation-queries.ts";
import { explainTray, type TrayReasons } from "./explain-tray.ts";
import { findSourceRecord } from "./find-source-record.ts";
import { listSameRecords, type SameRecord } from "./same-record-queries.ts";
import type { SourceRecord } from "./source-record.ts";
import { type EntryTexts, isTextsStale, sourceWordsHash } from "./source-words.ts";
import { curationOfThing } from "./thing-curation.ts";
import type { WorkEntry } from "./work-list.ts";
import { findWorkEntry } from "./work-list-queries.ts";

/** One entry of the tray with everything its page in the workspace stands on. */
export interface TrayEntryView {
  readonly entry: WorkEntry;
  /** Undefined when the source no longer has it, or it is the region's own. */
  readonly record: SourceRecord | undefined;
  /** The source's words; the row's title when there is no record. */
  readonly source: EntryTexts;
  /** As the curators have said. */
  readonly curation: Curation;
  readonly reasons: TrayReasons;
  /** The source has other words than when ours were written. */
  readonly isStale: boolean;
  /** The other records of the same thing that concern the region; empty when it is alone. */
  readonly same: readonly SameRecord[];
  /** What holds of the thing as residents see it, whichever of its records it was said of. */
  readonly thing: Curation;
}

/** @returns undefined when the entry does not concern the region */
export async function findTrayEntry(
  db: PolkuDatabase,
  {
    regionCode,
    entry: key,
    rules,
    now,
  }: { readonly regionCode: string; readonly entry: CuratedEntry; readonly rules: TrayRules; readonly now: Date },
): Promise<TrayEntryView | undefined> {
  const entry = await findWorkEntry(db.forRegion(regionCode), key);
  if (!entry) return undefined;
  const record = await findSourceRecord(db.register, key);
  const source = record ?? { title: entry.title, summary: {}, selkoSummary: null };
  const curation = entry.curation ?? NO_CURATION;
  const members = (await findMergedEntry(db.register, key.id, now))?.memberIds ?? [];
  const records = members.length > 0 ? await listSameRecords(db.forRegion(regionCode), members) : [];
  const same = records.filter(({ kind, id }) => kind !== key.kind || id !== key.id);
  const inOrder = members.flatMap((id) =>
    id === key.id ? (entry.curation ?? []) : (same.find((other) => other.id === id)?.curation ?? []),
  );
  return {
    same,
    thing: curationOfThing(entry.curation ?? undefined, inOrder) ?? NO_CURATION,
    entry,
    record,
    source: { title: source.title, summary: source.summary, selkoSummary: source.selkoSummary },
    curation,
    reasons: explainTray(entry, record, rules),
    isStale: record !== undefined && isTextsStale(curation, sourceWordsHash(source)),
  };
}

/** What a form was opened on: version 0 is what stands when nothing has been said. @returns undefined when there is none such */
export async function findCurationVersion(
  db: PolkuDatabase,
  {
    regionCode,
    entry,
    version,
  }: { readonly regionCode: string; readonly entry: CuratedEntry; readonly version: number },
): Promise<Curation | undefined> {
  if (version === 0) return NO_CURATION;
  const found: Version<Curation> | undefined = await db
    .forRegion(regionCode)
    .run((trx) => findVersion<Curation>(trx, subjectOf(entry), version));
  return found?.content;
}
