import type { GeneralDescription } from "../../../domain/catalogue/catalogue.ts";
import { generalDescriptionId } from "../../../domain/catalogue/catalogue-ids.ts";
import { toInstant } from "../../shared/instant.ts";
import type { Raw } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toCharge, toServiceType } from "../codes.ts";
import { PTV_SOURCE } from "../ptv-source.ts";
import { languageVersionsOf } from "./language-versions.ts";
import { mapClassification, mapLegislation, mapNames, mapServiceTexts } from "./map-shared.ts";

/** A general description as `/general-description/{contentId}` gives it. Assumed: its texts are named as a service's. */
export function mapGeneralDescription(sourceId: string, raw: Raw, warn: Warn): GeneralDescription | null {
  const versions = languageVersionsOf(raw, warn);
  const names = mapNames(versions, warn);
  if (names === null) return null;
  return {
    id: generalDescriptionId(PTV_SOURCE, sourceId),
    source: PTV_SOURCE,
    sourceId,
    modifiedAt: toInstant(raw.publishedAt, "publishedAt", warn),
    type: toServiceType(raw.serviceType, warn),
    ...names,
    ...mapServiceTexts(versions, warn),
    ...mapClassification(raw, warn),
    charge: toCharge(raw.chargeType, warn),
    legislation: mapLegislation(versions, warn),
  };
}
