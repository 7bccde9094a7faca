import { asRecord } from "../../shared/read.ts";
import { mapSafely } from "../map-safely.ts";
import type { Mapped, MappingContext, PtvKind } from "../ptv-source.ts";
import { mapChannel } from "./map-channel.ts";
import { mapGeneralDescription } from "./map-general-description.ts";
import { mapOrganization } from "./map-organization.ts";
import { mapService } from "./map-service.ts";

/**
 * One raw record of version 12 in the catalogue's words, or why it cannot be kept. Version 12 names concepts by URI only, so
 * there are no terms with labels.
 */
export function mapV12Record(kind: PtvKind, raw: unknown, context: MappingContext): Mapped {
  return mapSafely(raw, "contentId", (sourceId, warn) => {
    const record = asRecord(raw) ?? {};
    const keep = <Kind extends PtvKind, Value>(as: Kind, value: Value | null) =>
      value === null ? null : { kind: as, value, terms: [] };
    switch (kind) {
      case "service":
        return keep(kind, mapService(sourceId, record, context, warn));
      case "channel":
        return keep(kind, mapChannel(sourceId, record, context, warn));
      case "organization":
        return keep(kind, mapOrganization(sourceId, record, context, warn));
      case "generalDescription":
        return keep(kind, mapGeneralDescription(sourceId, record, warn));
    }
  });
}
