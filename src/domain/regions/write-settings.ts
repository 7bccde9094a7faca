import type { Transaction } from "kysely";
import type { Doer } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { RegionTables, RegisterTables } from "../database.ts";
import { differencesOf } from "../versions/differences.ts";
import { findCurrent, saveVersion } from "../versions/version-queries.ts";
import { replaceStoredSettings } from "./region-settings-queries.ts";

/** All of a region's settings are versioned as one thing. */
export const SETTINGS_SUBJECT = { kind: "region-settings", id: "all" } as const;
export type Settings = Readonly<Record<string, unknown>>;
export type SettingsTransaction = Transaction<RegisterTables & RegionTables>;

/** The log holds a few kilobytes a line. */
const MOST_LOGGED = 60;

export interface SettingsWriting {
  readonly regionCode: string;
  /** As they stand, held by the same transaction. */
  readonly stands: Settings;
  readonly content: Settings;
  /** `varit`, `undo`… */
  readonly act: string;
  readonly note?: string | null;
  readonly by: Doer;
  readonly at: Date;
}

/**
 * Writes settings with their version and the line of the log, and tells every running server, all in the transaction that
 * holds them. @returns the version's number; the present one when nothing differs
 */
export async function writeSettings(trx: SettingsTransaction, writing: SettingsWriting): Promise<number> {
  const { regionCode, stands, content, act, note, by, at } = writing;
  const changed = differencesOf(stands, content).map(({ path }) => path);
  const basedOn = await catchUp(trx, writing);
  if (changed.length === 0) return basedOn;
  await replaceStoredSettings(trx, regionCode, content, at);
  const saved = await saveVersion(trx, regionCode, {
    subject: SETTINGS_SUBJECT,
    basedOn,
    content,
    act,
    note: note ?? null,
    at,
    by: by.accountId ?? by.name,
  });
  if (!saved.ok) throw new Error("settings that were held got a version from elsewhere");
  await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
    at,
    kind: "change",
    act: "settings.change",
    by,
    subject: SETTINGS_SUBJECT,
    details: { part: act, version: saved.version, changed: changed.slice(0, MOST_LOGGED) },
  });
  // Themes decide what the tray holds, so the indexes follow the settings too.
  await bumpCatalogueVersion(trx as unknown as Parameters<typeof bumpCatalogueVersion>[0], regionCode);
  return saved.version;
}

/** Settings from before there were versions become the first one, so that history and undo have where to go back to. */
async function catchUp(trx: SettingsTransaction, { regionCode, stands, at }: SettingsWriting): Promise<number> {
  const current = await findCurrent<Settings>(trx, SETTINGS_SUBJECT);
  const known = current?.version ?? 0;
  if (differencesOf(current?.content ?? {}, stands).length === 0) return known;
  const kept = { subject: SETTINGS_SUBJECT, basedOn: known, content: stands, act: "found", at, by: "polku" };
  const saved = await saveVersion(trx, regionCode, kept);
  if (!saved.ok) throw new Error("settings that were held got a version from elsewhere");
  return saved.version;
}
