import type { Language } from "../catalogue/catalogue.ts";
import type { EventStatus } from "../events/event.ts";

/** What the tray can find. The contract's `kind`. */
export const KINDS = ["service", "event", "place", "tool"] as const;
export type Kind = (typeof KINDS)[number];

/** The searchable fields, in falling weight. `labels` are names of service classes, target groups and ontology terms. */
export const FIELDS = [
  "name",
  "alternativeName",
  "keywords",
  "summary",
  "labels",
  "organization",
  "description",
] as const;
export type Field = (typeof FIELDS)[number];

/** The plain texts of one document in one language, Markdown marks already removed; absent fields are empty. */
export type FieldTexts = { readonly [field in Field]?: string };

export interface DocumentNeed {
  readonly id: string;
  readonly confidence: number;
}

/** One time that something takes place, in Finnish wall-clock minutes since 1970-01-01. */
export interface DocumentTime {
  readonly start: number;
  /** After `start`; when the source tells no end, what may be expected. */
  readonly end: number;
  readonly isEndKnown: boolean;
  readonly isAllDay: boolean;
  /** A period during which it is open, not something that begins at `start`. */
  readonly isOngoing: boolean;
  readonly status: EventStatus;
}

/** What may be asked of a document beside its subject. */
export const TRAITS = [
  "online",
  "group",
  "course",
  "volunteering",
  "registration",
  "stepFree",
  "meetingPlace",
  "digitalSupport",
  "devices",
  "printing",
  "peerForum",
  "chat",
  "phone",
  "app",
  "test",
] as const;
export type Trait = (typeof TRAITS)[number];

/** Where curators want something among its likes, in a season or all year. */
export interface DocumentPin {
  /** Null is everywhere. */
  readonly theme: string | null;
  readonly kind: "pin" | "raise" | "lower";
  /** Days of any year, `MM-DD`, both included; null has no bound. */
  readonly from: string | null;
  readonly until: string | null;
}

/** One thing the index knows. Built from the catalogue per region; see `region-documents.ts`. */
export interface SearchDocument {
  /** Polku id (UUID). */
  readonly id: string;
  readonly kind: Kind;
  readonly texts: { readonly [language in Language]?: FieldTexts };
  /** The title to sort by, per language, fallback already applied. */
  readonly sortTitle: { readonly [language in Language]: string };
  readonly themes: readonly string[];
  /** Municipality codes inside the region; empty with `isNationwide`. */
  readonly municipalities: readonly string[];
  readonly isNationwide: boolean;
  /** null: the price is not known. */
  readonly isFree: boolean | null;
  /** PTV target group codes; a parent (`KR1`) is listed only when the source lists it. */
  readonly targetGroups: readonly string[];
  /** WGS84 positions of its places, in degrees. */
  readonly positions: readonly { readonly lat: number; readonly lon: number }[];
  /** True of events: found only while they have times to come, or a time that is yet to be told. */
  readonly isDated?: boolean;
  /** In order; of events only. */
  readonly times?: readonly DocumentTime[];
  /** Years, both inclusive; null is no bound. */
  readonly ages?: { readonly min: number | null; readonly max: number | null };
  /** Languages it is given in (ISO 639-1); none when not known. */
  readonly languages?: readonly string[];
  readonly traits?: readonly Trait[];
  /** Multiplies the text score: below 1 for an area wider than the facts support, above 1 for near and fresh. About 0.5–1.5. */
  readonly prior: number;
  /** Needs that its name and summary answer, each with how surely, 0–1; none when nobody has looked. */
  readonly needs?: readonly DocumentNeed[];
  /** The same text means the same service, described by each municipality for itself; null when it stands alone. */
  readonly group?: string | null;
  readonly pins?: readonly DocumentPin[];
  /** What a result card shows, as JSON text; kept by the index, opaque to it. */
  readonly card: string;
}
