import assert from "node:assert/strict";
import type { Mapped, PtvKind } from "../ptv-source.ts";
import { aContext, ID } from "../test-fixtures.ts";
import { mapV12Record } from "./map-record.ts";

/** Records are built from the specification's shapes; no answer of the running service was at hand. */
export const named = (name: string, more: object = {}) => ({ fi: { name, ...more } });

export function mapped<Kind extends PtvKind>(kind: Kind, fields: object) {
  const raw = { contentId: ID, area: { areaType: "WholeCountry" }, languageVersions: named("Nimi"), ...fields };
  const result = mapV12Record(kind, raw, aContext());
  assert.equal(result.kind, kind, JSON.stringify(result));
  return result as Extract<Mapped, { kind: Kind }>;
}
