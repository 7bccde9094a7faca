import type { GeneralDescription } from "../../../domain/catalogue/catalogue.ts";
import { generalDescriptionId } from "../../../domain/catalogue/catalogue-ids.ts";
import { toInstant } from "../../shared/instant.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toCharge, toServiceType } from "../codes.ts";
import { type Mapped, type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { mapClassification, mapTerms } from "./map-classification.ts";
import { mapLegislation } from "./map-legislation.ts";
import { mapNames } from "./map-names.ts";
import { mapServiceTexts } from "./map-texts.ts";
import type { V11GeneralDescription } from "./schema.ts";

/** Null when the description has no name in any language. */
export function mapGeneralDescription(
  raw: V11GeneralDescription,
  context: MappingContext,
  warn: Warn,
): Omit<Extract<Mapped, { kind: "generalDescription" }>, "warnings"> | null {
  const names = mapNames(raw.names, null, warn);
  if (names === null) return null;
  const value: GeneralDescription = {
    id: generalDescriptionId(PTV_SOURCE, raw.id),
    source: PTV_SOURCE,
    sourceId: raw.id,
    modifiedAt: toInstant(raw.modified, "modified", warn),
    type: toServiceType(raw.type, warn),
    ...names,
    ...mapServiceTexts(raw.descriptions, raw.requirements, warn),
    ...mapClassification(raw, context, warn),
    charge: toCharge(raw.serviceChargeType, warn),
    legislation: mapLegislation(raw.legislation, warn),
  };
  return { kind: "generalDescription", value, terms: mapTerms(raw.ontologyTerms) };
}
