import { mapSafely } from "../map-safely.ts";
import type { Mapped, MappingContext, PtvKind } from "../ptv-source.ts";
import { mapChannel } from "./map-channel.ts";
import { mapGeneralDescription } from "./map-general-description.ts";
import { mapOrganization } from "./map-organization.ts";
import { mapService } from "./map-service.ts";
import { V11Channel, V11GeneralDescription, V11Organization, V11Service } from "./schema.ts";

/** One raw record of version 11 in the catalogue's words, or why it cannot be kept. */
export function mapV11Record(kind: PtvKind, raw: unknown, context: MappingContext): Mapped {
  return mapSafely(raw, "id", (_, warn) => {
    switch (kind) {
      case "service":
        return mapService(V11Service.parse(raw), context, warn);
      case "channel":
        return mapChannel(V11Channel.parse(raw), context, warn);
      case "organization":
        return mapOrganization(V11Organization.parse(raw), context, warn);
      case "generalDescription":
        return mapGeneralDescription(V11GeneralDescription.parse(raw), context, warn);
    }
  });
}
