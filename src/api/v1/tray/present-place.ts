import { z } from "zod";
import { PLACE_HELP } from "../../../domain/catalogue/place-help.ts";
import type { PlaceDetails } from "../../../domain/places/get-place.ts";
import { describeAttributes } from "../../../domain/places/place-attributes.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { Hours, presentHours } from "../catalogue/present-channel.ts";
import { Free, Instant, presentTexts, Texts } from "../shared-schemas.ts";
import { Position, presentPosition } from "./position.ts";

const Facts = z.array(z.string()).describe("Facts about it in words");

export const PlaceAnswer = z
  .object({
    id: z.uuid(),
    source: z.string(),
    sourceId: z.string(),
    modified: Instant.nullable(),
    fetched: Instant,
    type: z.object({ code: z.string(), label: Texts }).nullable(),
    name: Texts,
    summary: Texts,
    description: Texts,
    status: z.enum(["open", "temporarilyClosed", "planned"]),
    street: Texts,
    postalCode: z.string().nullable(),
    municipality: z.string().nullable(),
    position: Position,
    lengthMetres: z.number().nullable().describe("Of a route"),
    squareMetres: z.number().nullable().describe("Of an area"),
    hours: z.array(Hours).describe("Empty: not known"),
    free: Free,
    help: z.array(z.enum(PLACE_HELP)).describe("What help is there"),
    facts: z.object({ fi: Facts, sv: Facts, en: Facts }),
    accessibility: z.array(Texts),
    phones: z.array(z.string()),
    webPages: z.array(z.string()),
    organizationId: z.uuid().nullable(),
    serviceClasses: z.array(z.string()),
  })
  .register(apiSchemas, { id: "Place" });

/** A place as anyone may read it: an explicit list of fields. */
export function presentPlace({ place, fetchedAt }: PlaceDetails): z.infer<typeof PlaceAnswer> {
  const factsIn = (language: "fi" | "sv" | "en") => describeAttributes(place, language).map(({ text }) => text);
  const { address, shape } = place;
  return {
    id: place.id,
    source: place.source,
    sourceId: place.sourceId,
    modified: place.modifiedAt,
    fetched: fetchedAt,
    type: place.type && { code: place.type.code, label: presentTexts(place.type.label) },
    name: presentTexts(place.name),
    summary: presentTexts(place.summary),
    description: presentTexts(place.description),
    status: place.status,
    street: presentTexts(address?.street ?? {}),
    postalCode: address?.postalCode ?? null,
    municipality: place.municipality,
    position: presentPosition(place.position),
    lengthMetres: shape.kind === "route" ? shape.lengthMetres : null,
    squareMetres: shape.kind === "area" ? shape.squareMetres : null,
    hours: place.hours.map(presentHours),
    free: place.isFree,
    help: [...place.help],
    facts: { fi: factsIn("fi"), sv: factsIn("sv"), en: factsIn("en") },
    accessibility: (address?.accessibility ?? []).map(presentTexts),
    phones: place.contacts.phones.map(({ number }) => number),
    webPages: place.contacts.webPages.map(({ url }) => url),
    organizationId: place.organizationId,
    serviceClasses: [...place.serviceClasses],
  };
}
