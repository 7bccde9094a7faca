import type { CardCuration } from "../catalogue/card-curation.ts";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { Room } from "../catalogue/room.ts";
import type { AccessFact, Event, WallTime } from "./event.ts";
import type { Rhythm } from "./rhythm.ts";
import type { TimeWords } from "./time-words.ts";

/** What a list shows of an event. When it is next is told by the index, for a card is made long before it is read. */
export interface EventCard {
  readonly kind: "event";
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly type: Event["type"];
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly selkoSummary: string | null;
  readonly organizer: { readonly id: string | null; readonly name: LocalizedText };
  readonly themes: readonly string[];
  /** Codes inside the region. */
  readonly municipalities: readonly string[];
  readonly attendance: Event["attendance"];
  /** At most three. */
  readonly places: readonly EventCardPlace[];
  readonly isFree: boolean | null;
  readonly price: LocalizedText;
  readonly audience: Pick<Event["audience"], "minAge" | "maxAge" | "isRestricted">;
  readonly targetGroups: readonly string[];
  readonly languages: readonly string[];
  readonly accessibility: readonly AccessFact[];
  readonly registration: Pick<NonNullable<Event["registration"]>, "isRequired" | "closesAt" | "placesLeft"> | null;
  readonly rhythm: Rhythm | null;
  /** What is said of single times that are to come, by their starts; absent when nothing is. */
  readonly timeWords?: Readonly<Record<WallTime, TimeWords>>;
  /** Absent when nothing is told of it. */
  readonly room?: Room;
  /** Put off, and the new time is not known. */
  readonly isUnannounced: boolean;
  /** ISO instant. */
  readonly fetchedAt: string;
  /** Other records of the same thing; absent when there are none. */
  readonly alsoFrom?: readonly { readonly kind: string; readonly id: string; readonly source: string }[];
  /** What the region's curators have said; absent when nothing that shows. */
  readonly curated?: CardCuration;
}

export interface EventCardPlace {
  readonly id: string | null;
  readonly name: LocalizedText;
  readonly municipality: string | null;
  readonly position: { readonly lat: number; readonly lon: number } | null;
}
