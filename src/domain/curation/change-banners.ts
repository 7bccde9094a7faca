import { hashText } from "../../platform/crypto/hash-text.ts";
import { Forbidden, InvalidInput, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase, RegionDb } from "../database.ts";
import { type Banners, bannersSchema } from "../regions/banner-settings.ts";
import { findStoredSettings, holdStoredSettings } from "../regions/region-settings-queries.ts";
import { SETTINGS_SUBJECT, type Settings, type SettingsTransaction, writeSettings } from "../regions/write-settings.ts";
import { differencesOf } from "../versions/differences.ts";
import { findVersion } from "../versions/version-queries.ts";
import { canCurate } from "./curation-policy.ts";

const ACT = "tiedote";

export type ChangedBanners =
  | { readonly ok: true; readonly version: number }
  /** Somebody has changed them since the form was opened; nothing is written. */
  | { readonly ok: false; readonly stands: Banners };

/** The region's banners as they are stored. */
export async function readBanners(db: RegionDb): Promise<Banners> {
  return bannersOf(await findStoredSettings(db));
}

/** Tells whether the banners are still those that a form was opened on. */
export function bannersMark(banners: Banners): string {
  return hashText(JSON.stringify(banners)).slice(0, 16);
}

/**
 * What the region tells on every page. It is one of its settings, and the curators' own to change.
 * @param mark `bannersMark` of what the form was opened on
 * @throws Forbidden, InvalidInput
 */
export async function changeBanners(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, mark, banners }: { readonly regionCode: string; readonly mark: string; readonly banners: Banners },
  now: Date,
): Promise<ChangedBanners> {
  requireCurator(actor, regionCode);
  const read = bannersSchema.safeParse(banners);
  if (!read.success)
    throw new InvalidInput("banners", read.error.issues[0]?.message ?? "", read.error.issues[0]?.path.join("."));
  return db.forRegion(regionCode).run(async (trx) => {
    const stands = await holdStoredSettings(trx, regionCode, now);
    const current = bannersOf(stands);
    if (bannersMark(current) !== mark) return { ok: false, stands: current };
    return write(trx, actor, { regionCode, stands, banners: read.data, act: ACT }, now);
  });
}

/** Takes one change back, unless they have been changed again since. @throws Forbidden, NotFound */
export async function undoBanners(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, version }: { readonly regionCode: string; readonly version: number },
  now: Date,
): Promise<ChangedBanners> {
  requireCurator(actor, regionCode);
  return db.forRegion(regionCode).run(async (trx) => {
    const stands = await holdStoredSettings(trx, regionCode, now);
    const done = await findVersion<Settings>(trx, SETTINGS_SUBJECT, version);
    if (!done) throw new NotFound("version-not-found", `The settings have no version ${version}.`);
    const before = version > 1 ? await findVersion<Settings>(trx, SETTINGS_SUBJECT, version - 1) : undefined;
    const current = bannersOf(stands);
    if (differencesOf({ all: bannersOf(done.content) }, { all: current }).length > 0)
      return { ok: false, stands: current };
    return write(trx, actor, { regionCode, stands, banners: bannersOf(before?.content ?? {}), act: "undo" }, now);
  });
}

async function write(
  trx: SettingsTransaction,
  actor: Actor,
  {
    regionCode,
    stands,
    banners,
    act,
  }: { readonly regionCode: string; readonly stands: Settings; readonly banners: Banners; readonly act: string },
  at: Date,
): Promise<ChangedBanners> {
  const { banners: _, ...others } = stands;
  const content = banners.length > 0 ? { ...others, banners } : others;
  const by = doerOf(actor, "curator", regionCode);
  return { ok: true, version: await writeSettings(trx, { regionCode, stands, content, act, by, at }) };
}

/** What this version of the product does not understand is none. */
function bannersOf(settings: Settings): Banners {
  return bannersSchema.safeParse(settings.banners ?? []).data ?? [];
}

function requireCurator(actor: Actor, regionCode: string): void {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators change the banners.");
}
