import { z } from "zod";
import { ACCESS_FACTS } from "../../../domain/events/event.ts";
import type { EventDetails } from "../../../domain/events/event-details.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { presentTime, TimeAnswer } from "../events/present-time.ts";
import { presentRoom, RoomAnswer } from "../present-room.ts";
import { Free, Instant, presentTexts, Texts } from "../shared-schemas.ts";
import { Position, presentPosition } from "./position.ts";

const OwnTimeAnswer = TimeAnswer.extend({
  note: Texts.describe("Why this one time differs, in the organizer's words"),
  place: Texts.describe("Where this one time is, when it is somewhere else than the others"),
  movedFrom: z.string().nullable().describe("When it was to begin, on Finnish wall-clock time; null: it was not moved"),
});

export const EventAnswer = z
  .object({
    id: z.uuid(),
    source: z.string(),
    sourceId: z.string(),
    modified: Instant.nullable(),
    fetched: Instant,
    type: z.enum(["event", "course", "group", "volunteering"]),
    name: Texts,
    summary: Texts,
    description: Texts,
    status: z.enum(["scheduled", "cancelled", "postponed", "rescheduled", "soldOut"]),
    times: z.array(OwnTimeAnswer).describe("Times to come, at most a hundred, in order"),
    recurrence: z.array(z.string()).describe("RFC 5545 rules, on Finnish wall-clock time; none for single times"),
    attendance: z.enum(["place", "online", "hybrid", "phone"]),
    onlineUrl: z.string().nullable(),
    places: z.array(
      z.object({
        placeId: z.uuid().nullable(),
        name: Texts,
        street: Texts,
        postalCode: z.string().nullable(),
        municipality: z.string().nullable(),
        position: Position,
        info: Texts,
      }),
    ),
    audience: z.object({
      minAge: z.int().nullable(),
      maxAge: z.int().nullable(),
      targetGroups: z.array(z.string()),
      isRestricted: z.boolean().describe("Only for holders of a card or members"),
    }),
    offers: z.array(z.object({ free: Free, price: Texts, info: Texts, url: z.string().nullable() })),
    registration: z
      .object({
        isRequired: z.boolean().nullable(),
        url: z.string().nullable(),
        opensAt: Instant.nullable(),
        closesAt: Instant.nullable(),
        capacity: z.int().nullable(),
        placesLeft: z.int().nullable(),
      })
      .nullable(),
    room: RoomAnswer.nullable(),
    accessibility: z.array(z.enum(ACCESS_FACTS)),
    languages: z.array(z.string()),
    organizer: z.object({ organizationId: z.uuid().nullable(), name: Texts }),
    keywords: z.array(z.object({ id: z.string().nullable(), label: Texts })),
    serviceClasses: z.array(z.string()),
    partOf: z.uuid().nullable().describe("The larger whole that it belongs to"),
    images: z
      .array(z.object({ url: z.string(), alt: Texts, credit: z.string().nullable(), license: z.string() }))
      .describe("Only those whose licence lets them be shown anywhere"),
  })
  .register(apiSchemas, { id: "Event" });

/** An event as anyone may read it: an explicit list of fields. */
export function presentEvent({ event, times, fetchedAt }: EventDetails): z.infer<typeof EventAnswer> {
  return {
    id: event.id,
    source: event.source,
    sourceId: event.sourceId,
    modified: event.modifiedAt,
    fetched: fetchedAt,
    type: event.type,
    name: presentTexts(event.name),
    summary: presentTexts(event.summary),
    description: presentTexts(event.description),
    status: event.status,
    times: times.map((time) => ({
      ...presentTime(time),
      note: presentTexts(time.note ?? {}),
      place: presentTexts(time.place ?? {}),
      movedFrom: time.movedFrom ?? null,
    })),
    recurrence: event.schedule.kind === "recurring" ? [...event.schedule.rules] : [],
    attendance: event.attendance,
    onlineUrl: event.onlineUrl,
    places: event.places.map(({ placeId, name, address, municipality, position, info }) => ({
      placeId,
      name: presentTexts(name),
      street: presentTexts(address?.street ?? {}),
      postalCode: address?.postalCode ?? null,
      municipality,
      position: presentPosition(position),
      info: presentTexts(info),
    })),
    audience: {
      minAge: event.audience.minAge,
      maxAge: event.audience.maxAge,
      targetGroups: [...event.audience.targetGroups],
      isRestricted: event.audience.isRestricted,
    },
    offers: event.offers.map(({ isFree, price, info, url }) => ({
      free: isFree,
      price: presentTexts(price),
      info: presentTexts(info),
      url,
    })),
    registration: event.registration && {
      isRequired: event.registration.isRequired,
      url: event.registration.url,
      opensAt: event.registration.opensAt,
      closesAt: event.registration.closesAt,
      capacity: event.registration.capacity,
      placesLeft: event.registration.placesLeft,
    },
    room: presentRoom(event.room),
    accessibility: [...event.accessibility],
    languages: [...event.languages],
    organizer: { organizationId: event.organizer.organizationId, name: presentTexts(event.organizer.name) },
    keywords: event.keywords.map(({ id, label }) => ({ id, label: presentTexts(label) })),
    serviceClasses: [...event.serviceClasses],
    partOf: event.umbrellaId,
    images: event.images.map(({ url, alt, credit, license }) => ({ url, alt: presentTexts(alt), credit, license })),
  };
}
