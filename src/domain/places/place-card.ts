import type { CardCuration } from "../catalogue/card-curation.ts";
import type { LocalizedText, ServiceHours } from "../catalogue/catalogue.ts";
import type { PlaceHelp } from "../catalogue/place-help.ts";
import type { Place, PlaceAttribute } from "./place.ts";

/** What a list shows of a place, whether it is a service location of the catalogue or a record of its own. */
export interface PlaceCard {
  readonly kind: "place";
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  /** Plain Finnish; only a region's curators write it. */
  readonly selkoSummary?: string | null;
  /** What sort of place; null when nobody says. */
  readonly typeLabel: LocalizedText | null;
  readonly themes: readonly string[];
  readonly municipality: string | null;
  readonly street: LocalizedText;
  readonly position: { readonly lat: number; readonly lon: number } | null;
  readonly hours: readonly ServiceHours[];
  readonly isFree: boolean | null;
  readonly status: Place["status"];
  readonly shape: Place["shape"];
  readonly help: readonly PlaceHelp[];
  readonly attributes: readonly PlaceAttribute[];
  readonly isStepFree: boolean | null;
  /** Services of the tray that are given there, the first ones, and how many there are in all. */
  readonly services: readonly { readonly id: string; readonly title: LocalizedText }[];
  readonly serviceCount: number;
  /** ISO instant. */
  readonly fetchedAt: string;
  /** Other records of the same thing; absent when there are none. */
  readonly alsoFrom?: readonly { readonly kind: string; readonly id: string; readonly source: string }[];
  /** What the region's curators have said; absent when nothing that shows. */
  readonly curated?: CardCuration;
}
