import assert from "node:assert/strict";
import type { Mapped, MappingContext, PtvKind } from "./ptv-source.ts";
import { mapV11Record } from "./v11/map-record.ts";

/** Small raw records of version 11 for tests: valid, and as empty as they may be. */

export const ID = "3668d250-cd80-45c4-abcc-9b2d3a2b3e42";
export const OTHER_ID = "961f1a02-0eb7-4b5d-9721-6b9f2d14ec6f";

export const fi = (value: string) => [{ language: "fi", value }];
export const fiName = (value: string) => [{ language: "fi", type: "Name", value }];

/** A world of three municipalities, one of which ended in a merger, and one county. */
export function aContext(): MappingContext {
  const current: Record<string, string> = { "638": "638", "434": "434", "701": "638" };
  const classes: Record<string, string> = { "http://urn.fi/URN:NBN:fi:au:ptvl:v1070": "P6.10" };
  return {
    municipalitiesOf: (unit, code) => (unit === "WellbeingServiceCounties" && code === "01" ? ["434", "638"] : []),
    currentMunicipality: (code) => current[code] ?? null,
    classCodeOf: (uri) => classes[uri] ?? null,
  };
}

export const aRaw = {
  service: (fields: object = {}) => ({
    id: ID,
    type: "Service",
    serviceNames: fiName("Liikuntaneuvonta"),
    areaType: "Nationwide",
    ...fields,
  }),
  channel: (fields: object = {}) => ({
    id: ID,
    serviceChannelType: "ServiceLocation",
    serviceChannelNames: fiName("Uimahalli"),
    areaType: "Nationwide",
    ...fields,
  }),
  organization: (fields: object = {}) => ({
    id: ID,
    organizationType: "Municipality",
    organizationNames: fiName("Esimerkkilän kunta"),
    ...fields,
  }),
  generalDescription: (fields: object = {}) => ({ id: ID, names: fiName("Kotihoito"), ...fields }),
};

type Kept<Kind extends PtvKind> = Extract<Mapped, { kind: Kind }>;

/** What became of the record; fails the test when it was rejected. */
export function mapped<Kind extends PtvKind>(kind: Kind, fields: object = {}): Kept<Kind> {
  const result = mapV11Record(kind, aRaw[kind](fields), aContext());
  assert.equal(result.kind, kind, JSON.stringify(result));
  return result as Kept<Kind>;
}

/** The reason why it was rejected; fails the test when it was not. */
export function rejection(result: Mapped): string {
  assert.equal(result.kind, "rejected");
  return (result as Extract<Mapped, { kind: "rejected" }>).reason;
}
