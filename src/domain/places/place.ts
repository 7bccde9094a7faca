import type {
  Address,
  Contacts,
  LocalizedText,
  OrganizationId,
  Provenance,
  ServiceHours,
} from "../catalogue/catalogue.ts";
import type { PlaceHelp } from "../catalogue/place-help.ts";

declare const brand: unique symbol;
/** Polku's own id: UUID v5 of source and source id. */
export type PlaceId = string & { readonly [brand]: "PlaceId" };

/** A fact about a place in the source's own terms, put into words by `place-attributes.ts`. */
export interface PlaceAttribute {
  /** kebab-case: `route-length-km`, `ligthing` (LIPAS spells it so). */
  readonly key: string;
  readonly value: boolean | number | string;
}

/** Somewhere to go: a sports site, a library, a meeting place, a venue. Service locations of PTV are channels, not these. */
export interface Place extends Provenance {
  readonly id: PlaceId;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  /** Restricted Markdown, never HTML. */
  readonly description: LocalizedText;
  readonly organizationId: OrganizationId | null;
  /** What sort of place: the label, and the source's code (`lipas:1120`, `venue`). */
  readonly type: { readonly code: string; readonly label: LocalizedText } | null;
  /** Null when the source tells no address. */
  readonly address: Address | null;
  /** Three-digit code. */
  readonly municipality: string | null;
  /** One point to go to: of a route its beginning, of an area a point on it. Null when not known. */
  readonly position: { readonly lat: number; readonly lon: number } | null;
  readonly shape:
    | { readonly kind: "point" }
    | { readonly kind: "route"; readonly lengthMetres: number }
    | { readonly kind: "area"; readonly squareMetres: number };
  /** Empty: not known. */
  readonly hours: readonly ServiceHours[];
  readonly contacts: Contacts;
  /** True when anyone may use it without paying; null when not known. */
  readonly isFree: boolean | null;
  readonly status: "open" | "temporarilyClosed" | "planned";
  readonly attributes: readonly PlaceAttribute[];
  readonly help: readonly PlaceHelp[];
  /** PTV service classes: `P27.1`. They decide the themes. */
  readonly serviceClasses: readonly string[];
  /** False when the type of place has nothing to do with wellbeing: it stays in the register only. */
  readonly isForTray: boolean;
  /** Words people look for it by that the name does not say. */
  readonly keywords: {
    readonly fi?: readonly string[];
    readonly sv?: readonly string[];
    readonly en?: readonly string[];
  };
}
