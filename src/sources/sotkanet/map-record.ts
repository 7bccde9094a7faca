import type { Regions } from "../../domain/regions/regions.ts";
import type { Mapping } from "../shared/import-port.ts";
import { createWarnings } from "../shared/warnings.ts";
import { mapIndicator } from "./map-indicator.ts";
import { mapRegion } from "./map-region.ts";
import { mapValues } from "./map-values.ts";
import type { SotkanetKind, SotkanetRecord, SotkanetValue, ValueSetBody } from "./sotkanet-record.ts";

/** Nothing that a record says makes this throw. */
export function mapSotkanetRecord(
  kind: SotkanetKind,
  record: SotkanetRecord,
  regions: Regions,
): Mapping<SotkanetValue> {
  if ("trouble" in record) return { isRejected: true, reason: record.trouble };
  const { warn, warnings } = createWarnings();
  const value = mapBody(kind, record.id ?? "", record.body, regions, warn);
  if (value === null) return { isRejected: true, reason: `the ${kind} has no usable name` };
  return { isRejected: false, value, warnings };
}

function mapBody(
  kind: SotkanetKind,
  id: string,
  body: unknown,
  regions: Regions,
  warn: (text: string) => void,
): SotkanetValue | null {
  // The port itself put a set's body together; the rows in it are the source's.
  if (kind === "value-set") return { kind, value: mapValues(id, body as ValueSetBody) };
  if (kind === "region") {
    const value = mapRegion(id, body, regions, warn);
    return value && { kind, value };
  }
  const value = mapIndicator(id, body, warn);
  return value && { kind, value };
}
