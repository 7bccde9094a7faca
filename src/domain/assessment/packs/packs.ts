import threeXTenDManifest from "./data/3x10d/manifest.json" with { type: "json" };
import threeXTenD from "./data/3x10d/questionnaire.json" with { type: "json" };
import eurohisManifest from "./data/eurohis-8/manifest.json" with { type: "json" };
import eurohis from "./data/eurohis-8/questionnaire.json" with { type: "json" };
import ons4Manifest from "./data/ons4/manifest.json" with { type: "json" };
import ons4 from "./data/ons4/questionnaire.json" with { type: "json" };
import swemwbsManifest from "./data/swemwbs/manifest.json" with { type: "json" };
import swemwbs from "./data/swemwbs/questionnaire.json" with { type: "json" };
import who5Manifest from "./data/who-5/manifest.json" with { type: "json" };
import who5 from "./data/who-5/questionnaire.json" with { type: "json" };
import type { InstrumentPack } from "./pack.ts";
import { readPack } from "./read-pack.ts";

const PACKS: readonly InstrumentPack[] = [
  readPack(ons4Manifest, ons4),
  readPack(who5Manifest, who5),
  readPack(swemwbsManifest, swemwbs),
  readPack(eurohisManifest, eurohis),
  readPack(threeXTenDManifest, threeXTenD),
];

/** Every instrument known, with its wording or as an adapter without. The assessment of our own is not one of them: it is always there. */
export function listPacks(): readonly InstrumentPack[] {
  return PACKS;
}

export function findPack(id: string): InstrumentPack | undefined {
  return PACKS.find(({ manifest }) => manifest.id === id);
}
