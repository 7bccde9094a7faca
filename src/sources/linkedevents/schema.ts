import { z } from "zod";
import { isNestedTooDeeply } from "../shared/nesting.ts";
import { asList, asRecord, asRecords, asText, type Raw } from "../shared/read.ts";
import { referenceId, toRecordId } from "./reference.ts";

/**
 * The outside of Linked Events records: which fields are read at all. Every field may be missing, null or "", and a wrong one
 * must not cost the record. Only these are kept, so that what changes by itself at the source (how many events a place has)
 * makes no record look changed.
 */
const Any = z.unknown().optional();
const List = z.unknown().optional().transform(asList);
/** Districts and the like are left out; a place lies in one municipality. */
const Divisions = z
  .unknown()
  .optional()
  .transform((value) =>
    asRecords(value).flatMap(({ type, ocd_id, name }) => (type === "muni" ? [{ ocd_id, name }] : [])),
  );
const Labels = z
  .unknown()
  .optional()
  .transform((value) => asList(value).map((item) => ({ id: referenceId(item), name: asRecord(item)?.name })));

const Venue = z.object({
  id: Any,
  name: Any,
  position: Any,
  street_address: Any,
  address_locality: Any,
  postal_code: Any,
  divisions: Divisions,
  deleted: Any,
  replaced_by: Any,
});
export type LinkedVenue = z.infer<typeof Venue>;

const Place = Venue.extend({
  email: Any,
  telephone: Any,
  info_url: Any,
  description: Any,
  last_modified_time: Any,
});
export type LinkedPlace = z.infer<typeof Place>;

const Event = z.object({
  id: Any,
  /** A whole place, or no more than its id. */
  location: z
    .unknown()
    .optional()
    .transform((value) => {
      if (!isWhole(value)) return referenceId(value);
      return { ...Venue.parse(value), id: referenceId(value) };
    }),
  keywords: Labels,
  audience: Labels,
  super_event: z
    .unknown()
    .optional()
    .transform((value) => ({ id: referenceId(value), type: asText(asRecord(value)?.super_event_type) })),
  super_event_type: Any,
  /** Only whether there are any. */
  sub_events: z
    .unknown()
    .optional()
    .transform((value) => asList(value).length > 0),
  /** Turku's name for what the whole is of whose part this is. */
  sub_event_type: Any,
  event_status: Any,
  type_id: Any,
  publication_status: Any,
  external_links: List,
  offers: List,
  publisher: Any,
  images: z
    .unknown()
    .optional()
    .transform((value) =>
      asRecords(value).map(({ license, url, photographer_name, alt_text }) => ({
        license,
        url,
        photographer_name,
        alt_text,
      })),
    ),
  in_language: z
    .unknown()
    .optional()
    .transform((value) => asList(value).map(referenceId)),
  last_modified_time: Any,
  start_time: Any,
  end_time: Any,
  audience_min_age: Any,
  audience_max_age: Any,
  deleted: Any,
  replaced_by: Any,
  name: Any,
  short_description: Any,
  description: Any,
  info_url: Any,
  provider: Any,
  provider_contact_info: Any,
  location_extra_info: Any,
  enrolment_start_time: Any,
  enrolment_end_time: Any,
  /** Enrolment in Linked Events' own system: whether there is any, and how many more can come. */
  registration: z
    .unknown()
    .optional()
    .transform((value) => {
      const registration = asRecord(value);
      return registration === null ? null : { remaining_attendee_capacity: registration.remaining_attendee_capacity };
    }),
  maximum_attendee_capacity: Any,
  remaining_attendee_capacity: Any,
  /** Turku's own. */
  is_virtualevent: Any,
  virtualevent_url: Any,
});
export type LinkedEvent = z.infer<typeof Event>;

/** What is kept of a record before it is mapped. `refused`: why nothing more of it is. */
export type Trimmed = { readonly id: string | null } & (
  | { readonly refused: string; readonly excerpt: string }
  | (Raw & { readonly refused?: undefined })
);

const SCHEMAS = { place: Place, event: Event };
export type RecordKind = keyof typeof SCHEMAS;
/** Characters of JSON. Real records have some five thousand. */
const LARGEST = 200_000;
const DEEPEST = 30;
const EXCERPT = 500;

export function trimRecord(kind: RecordKind, raw: unknown): Trimmed {
  const id = toRecordId(asRecord(raw)?.id);
  if (isNestedTooDeeply(raw, DEEPEST)) return { id, refused: "the record is nested too deeply", excerpt: "" };
  const parsed = SCHEMAS[kind].safeParse(raw);
  if (!parsed.success) return { id, refused: "the record is not an object", excerpt: excerptOf(raw) };
  const record = { ...parsed.data, id };
  if (JSON.stringify(record).length <= LARGEST) return record;
  return { id, refused: "the record is larger than 200 kB", excerpt: excerptOf(raw) };
}

/** A place that was asked for by itself, as events carry it; null when it cannot be kept. */
export function trimVenue(raw: unknown): LinkedVenue | null {
  const { id, refused } = trimRecord("place", raw);
  return id === null || refused !== undefined ? null : { ...Venue.parse(raw), id };
}

/** True for a record, false for a bare reference to one. */
export function isWhole(value: unknown): boolean {
  const record = asRecord(value);
  return record !== null && "name" in record;
}

function excerptOf(raw: unknown): string {
  return JSON.stringify(raw)?.slice(0, EXCERPT) ?? "";
}
