import { Forbidden, InvalidInput } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase, RegionDb } from "../database.ts";
import { type Banners, bannersSchema } from "../regions/banner-settings.ts";
import { loadSettings } from "../regions/change-region-settings.ts";
import {
  type ChangedSettings,
  changeVersionedSettings,
  type SettingsUndoing,
  undoVersionedSettings,
} from "../regions/versioned-settings.ts";
import { canCurate } from "./curation-policy.ts";

/** The setting, and what a change of it is called in the history. */
const SETTING = "banners";
const ACT = "tiedote";

export type ChangedBanners =
  | { readonly ok: true; readonly version: number; readonly act: string }
  /** Somebody has changed the same ones since the form was opened; nothing is written. */
  | {
      readonly ok: false;
      /** The version that stands now, and its banners. */
      readonly version: number;
      readonly stands: Banners;
      /** The writer's own, and those that the other has added. */
      readonly merged: Banners;
    };

/** The region's banners as they are stored, with the version that a form is opened on. */
export async function readBanners(db: RegionDb): Promise<{ readonly banners: Banners; readonly version: number }> {
  const { stored, version } = await loadSettings(db);
  return { banners: bannersOf(stored), version };
}

/**
 * What the region tells on every page. It is one of its settings, and the curators' own to change; banners that two add at
 * once both stay.
 * @param basedOn the version that the form was opened on
 * @throws Forbidden, InvalidInput
 */
export async function changeBanners(
  db: PolkuDatabase,
  actor: Actor,
  {
    regionCode,
    basedOn,
    banners,
  }: { readonly regionCode: string; readonly basedOn: number; readonly banners: Banners },
  now: Date,
): Promise<ChangedBanners> {
  const doer = requireCurator(actor, regionCode);
  const read = bannersSchema.safeParse(banners);
  if (!read.success)
    throw new InvalidInput("banners", read.error.issues[0]?.message ?? "", read.error.issues[0]?.path.join("."));
  const changes = [{ path: [SETTING], value: read.data.length > 0 ? read.data : undefined }];
  return told(db, regionCode, await changeVersionedSettings(db, doer, { regionCode, act: ACT, basedOn, changes }, now));
}

/** Takes one change back, leaving what has been told since of other things. @throws Forbidden, NotFound */
export async function undoBanners(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, version }: Pick<SettingsUndoing, "regionCode" | "version">,
  now: Date,
): Promise<ChangedBanners> {
  const doer = requireCurator(actor, regionCode);
  return told(db, regionCode, await undoVersionedSettings(db, doer, { regionCode, version, only: SETTING }, now));
}

async function told(db: PolkuDatabase, regionCode: string, done: ChangedSettings): Promise<ChangedBanners> {
  if (done.ok) return done;
  if (done.because === "faults") throw new InvalidInput("banners", "The banners will not do.", done.faults[0]?.path);
  const { banners: stands, version } = await readBanners(db.forRegion(regionCode));
  return { ok: false, version, stands, merged: bannersOf(done.merged) };
}

/** What this version of the product does not understand is none. */
function bannersOf(settings: Readonly<Record<string, unknown>>): Banners {
  return bannersSchema.safeParse(settings[SETTING] ?? []).data ?? [];
}

function requireCurator(actor: Actor, regionCode: string) {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators change the banners.");
  return doerOf(actor, "curator", regionCode);
}
