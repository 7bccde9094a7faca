import type { Mapped, MappedAs, MappingContext, PtvKind } from "../ptv-source.ts";
import { asGuid, asRecord } from "../read.ts";
import { createWarnings, type Warn } from "../warnings.ts";
import { mapChannel } from "./map-channel.ts";
import { mapGeneralDescription } from "./map-general-description.ts";
import { mapOrganization } from "./map-organization.ts";
import { mapService } from "./map-service.ts";
import { V11Channel, V11GeneralDescription, V11Organization, V11Service } from "./schema.ts";

/** One raw record of version 11 in the catalogue's words, or why it cannot be kept. */
export function mapV11Record(kind: PtvKind, raw: unknown, context: MappingContext): Mapped {
  const sourceId = asGuid(asRecord(raw)?.id);
  if (asRecord(raw) === null) return { kind: "rejected", sourceId, reason: "the record is not an object" };
  if (sourceId === null) return { kind: "rejected", sourceId, reason: "the record has no usable id" };
  const { warn, warnings } = createWarnings();
  try {
    const mapped = mapByKind(kind, raw, context, warn);
    if (mapped === null) return { kind: "rejected", sourceId, reason: "the record has no name in any language" };
    return { ...mapped, warnings } as Mapped;
  } catch (error) {
    // A bug of ours on a record nobody has thought of: it is kept aside and told of, and the import goes on.
    return { kind: "rejected", sourceId, reason: `the record could not be mapped: ${(error as Error).message}` };
  }
}

type WithoutWarnings<Record> = Record extends MappedAs<infer Kind, infer Value> ? Omit<MappedAs<Kind, Value>, "warnings"> : never;

function mapByKind(kind: PtvKind, raw: unknown, context: MappingContext, warn: Warn): WithoutWarnings<Mapped> | null {
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
}
