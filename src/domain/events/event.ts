import type { Address, Contacts, LocalizedText, OrganizationId, Provenance } from "../catalogue/catalogue.ts";
import type { Room } from "../catalogue/room.ts";
import type { SelkoReview } from "../catalogue/selko.ts";
import type { PlaceId } from "../places/place.ts";

declare const brand: unique symbol;
/** Polku's own id: UUID v5 of source and source id. */
export type EventId = string & { readonly [brand]: "EventId" };

/** `group` is what goes on week after week; `course` is joined as a whole. */
export type EventType = "event" | "course" | "group" | "volunteering";

export const EVENT_STATUSES = ["scheduled", "cancelled", "postponed", "rescheduled", "soldOut"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/**
 * A time on a Finnish wall clock: `2026-11-23T17:00` (seconds left out), or a plain date when the source tells no hour.
 * All times of events are kept so, for a group that meets at five meets at five in summer and in winter.
 */
export type WallTime = string;

export interface TimeSlot {
  readonly start: WallTime;
  /** Null: the end is not known. Of the same sort as `start`; the last day itself when they are plain dates. */
  readonly end: WallTime | null;
  /** When this one time differs from the whole event's status. */
  readonly status?: EventStatus;
  /** Why this one time differs, in the organizer's words. */
  readonly note?: LocalizedText;
  /** Where this one time is, when it is somewhere else than the others. */
  readonly place?: LocalizedText;
  /** When it was to begin before it was moved. */
  readonly movedFrom?: WallTime;
}

export type Schedule =
  /** One time or several. */
  | { readonly kind: "dates"; readonly slots: readonly TimeSlot[] }
  /** RFC 5545: repeats as the rules say, on the wall clock of Europe/Helsinki. */
  | {
      readonly kind: "recurring";
      /** The first time; its length is the length of all. */
      readonly first: TimeSlot;
      /** RRULE values without the name: `FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T235959`. */
      readonly rules: readonly string[];
      /** EXDATE: starts, or plain dates that leave out the whole day. */
      readonly excluded: readonly WallTime[];
      /** RDATE. */
      readonly added: readonly TimeSlot[];
      /** RECURRENCE-ID: one time that was moved or has another status. */
      readonly changed: readonly { readonly original: WallTime; readonly slot: TimeSlot }[];
    }
  /** Open for long (an exhibition, a nature trail's season): a period, not one event a day. Null: no end or start told. */
  | { readonly kind: "period"; readonly from: string | null; readonly until: string | null }
  /** Postponed or not yet known. */
  | { readonly kind: "unannounced" };

export interface EventPlace {
  /** The register's place, when the source names one. */
  readonly placeId: PlaceId | null;
  readonly name: LocalizedText;
  /** Null when the source tells only a name. Its `info` says the room or the entrance. */
  readonly address: Address | null;
  /** Three-digit code, also when only the town's name was given. */
  readonly municipality: string | null;
  readonly position: { readonly lat: number; readonly lon: number } | null;
  /** Room or floor: `2. kerros, Sali B`. */
  readonly info: LocalizedText;
}

export interface Offer {
  /** Null: not told. */
  readonly isFree: boolean | null;
  /** As the organizer words it: `10–20 €`. */
  readonly price: LocalizedText;
  readonly info: LocalizedText;
  readonly url: string | null;
}

export interface Registration {
  /** Null: not told. */
  readonly isRequired: boolean | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly info: LocalizedText;
  /** ISO instants. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly capacity: number | null;
  readonly placesLeft: number | null;
}

export interface Audience {
  /** Years, both inclusive. */
  readonly minAge: number | null;
  readonly maxAge: number | null;
  /** PTV codes: `KR1.1`. */
  readonly targetGroups: readonly string[];
  /** Only for holders of a card or members; residents at large cannot come. */
  readonly isRestricted: boolean;
  readonly info: LocalizedText;
}

/** Facts about taking part that a person can count on. Unknown is absent. */
export const ACCESS_FACTS = [
  "stepFree",
  "accessibleToilet",
  "inductionLoop",
  "signLanguage",
  "subtitles",
  "plainLanguage",
  "calmSpace",
  "assistanceDog",
  "companionFree",
  "walkerFriendly",
  "kaikukortti",
] as const;
export type AccessFact = (typeof ACCESS_FACTS)[number];

export interface EventImage {
  readonly url: string;
  readonly alt: LocalizedText;
  readonly credit: string | null;
  /** Only licences that let it be shown anywhere are ever stored. */
  readonly license: "cc_by" | "cc0" | "own";
}

export interface EventKeyword {
  /** The source's URI or id: `yso:p1278`. Null for free words. */
  readonly id: string | null;
  readonly label: LocalizedText;
}

/** Something that happens at a time: once, several times, or again and again. */
export interface Event extends Provenance {
  readonly id: EventId;
  readonly type: EventType;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  /** Restricted Markdown (`plain-markdown.ts`), never HTML. */
  readonly description: LocalizedText;
  /** Plain Finnish; null when nobody has written it. */
  readonly selkoSummary: string | null;
  /** Of the plain Finnish; absent when nothing is told of it (`reviewOf`). */
  readonly selkoReview?: SelkoReview;
  readonly status: EventStatus;
  readonly schedule: Schedule;
  /**
   * The series that this is one time of: it is then shown as that series' time and not by itself. The series itself has null.
   * Its id is that of an event of the same source, which may come later than its parts, or never.
   */
  readonly seriesId: EventId | null;
  /** The larger whole (a theme week) that this is a part of, and which is shown beside it. */
  readonly umbrellaId: EventId | null;
  readonly attendance: "place" | "online" | "hybrid" | "phone";
  readonly onlineUrl: string | null;
  readonly places: readonly EventPlace[];
  readonly audience: Audience;
  readonly offers: readonly Offer[];
  readonly registration: Registration | null;
  /** Only of sources that tell it. */
  readonly room?: Room;
  readonly accessibility: readonly AccessFact[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly organizer: {
    readonly organizationId: OrganizationId | null;
    readonly name: LocalizedText;
    /** Y-tunnus, when the source tells it. */
    readonly businessCode: string | null;
  };
  readonly contacts: Contacts;
  readonly keywords: readonly EventKeyword[];
  /** Codes that sources map to when they know: PTV service classes `P27.1`. */
  readonly serviceClasses: readonly string[];
  readonly webPages: Contacts["webPages"];
  readonly images: readonly EventImage[];
}

/** One time that an event takes place, made from its schedule. */
export interface Occurrence {
  /** ISO instant; midnight in Helsinki when only the day is known. */
  readonly startsAt: string;
  /** ISO instant, after `startsAt`; null when not known. Of all-day ones the midnight after the last day. */
  readonly endsAt: string | null;
  readonly isAllDay: boolean;
  readonly status: EventStatus;
}
