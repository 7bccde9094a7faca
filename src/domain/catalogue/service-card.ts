import type { CardCuration } from "./card-curation.ts";
import type { ChannelType, Charge, LocalizedText, ServiceHours } from "./catalogue.ts";
import type { Room } from "./room.ts";

/**
 * What a list shows of a service. Built once per region when the index is built and kept there as JSON; everything that
 * depends on the reader (language, the hour, where they are) is decided when it is presented.
 */
export interface ServiceCard {
  readonly kind: "service";
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly selkoSummary: string | null;
  readonly organization: { readonly id: string; readonly name: LocalizedText } | null;
  /** True when a company is responsible for it; absent otherwise. */
  readonly isPrivate?: true;
  readonly themes: readonly string[];
  /** Codes inside the region; `nationwide` and the whole region are told apart from a list. */
  readonly coverage: "nationwide" | "region" | "municipalities";
  readonly municipalities: readonly string[];
  readonly charge: Charge;
  readonly languages: readonly string[];
  readonly targetGroups: readonly string[];
  /** The other ways to reach it, without places. */
  readonly channelTypes: readonly Exclude<ChannelType, "serviceLocation">[];
  /** At most five places inside the region, and how many there are in all. */
  readonly places: readonly CardPlace[];
  readonly placeCount: number;
  /** Absent when nothing is told of it. */
  readonly room?: Room;
  /** ISO instant when the content was last fetched or changed; the source's later unchanged runs may be newer. */
  readonly fetchedAt: string;
  /** Other records of the same thing; absent when there are none. */
  readonly alsoFrom?: readonly { readonly kind: string; readonly id: string; readonly source: string }[];
  /** What the region's curators have said; absent when nothing that shows. */
  readonly curated?: CardCuration;
}

export interface CardPlace {
  readonly name: LocalizedText;
  readonly municipality: string | null;
  readonly position: { readonly lat: number; readonly lon: number } | null;
  /** The connection's own hours when it has some, else the place's. Empty: not known. */
  readonly hours: readonly ServiceHours[];
}
