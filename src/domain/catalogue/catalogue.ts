/**
 * The catalogue's words: services, the channels they are reached through, and who is responsible.
 *
 * The shape follows PTV v12 (language maps, class codes, plain dates, WGS84), so every source maps to it and nothing
 * of a source's own wire format is known outside `src/sources`.
 */

import type { PlaceHelp } from "./place-help.ts";
import type { Room } from "./room.ts";
import type { SelkoText } from "./selko.ts";

/** The languages the product speaks. */
export const LANGUAGES = ["fi", "sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text per content language. PTV also carries `se`, `smn` and `sms`; an absent or blank text has no key. */
export type LocalizedText = { readonly [language in Language | "se" | "smn" | "sms"]?: string };
export type LocalizedList = { readonly [language in Language | "se" | "smn" | "sms"]?: readonly string[] };

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };
/** Polku's own ids: UUID v5 of source and source id, the same in every installation. */
export type ServiceId = Branded<"ServiceId">;
export type ChannelId = Branded<"ChannelId">;
export type OrganizationId = Branded<"OrganizationId">;
export type GeneralDescriptionId = Branded<"GeneralDescriptionId">;

/** Where a record came from. `modifiedAt` is the source's own time (ISO 8601 with zone), null when it tells none. */
export interface Provenance {
  readonly source: string;
  readonly sourceId: string;
  readonly modifiedAt: string | null;
  /** The record's id in the system that pushed it to the source: PTV's own `sourceId`, such as `lipas-…` or `lahella-…`. */
  readonly originId?: string;
}

export type ServiceType = "service" | "permitOrObligation" | "professionalQualification";
export type Charge = "free" | "charged" | "other" | null;

/** Where a service is offered. Municipality codes are three digits, county codes two. */
export type ServiceArea =
  | { readonly type: "nationwide" }
  | { readonly type: "nationwideExceptAland" }
  | {
      readonly type: "limited";
      /** Every municipality the area covers, whatever unit the source named it by. */
      readonly municipalities: readonly string[];
      /** True when the source named whole counties, regions or districts instead of single municipalities. */
      readonly isWide: boolean;
    };

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface OpeningInterval {
  /** Null only in an exception: the interval then holds on every day of the exception's dates. */
  readonly day: Weekday | null;
  /** Local time `HH:mm` in Europe/Helsinki. `24:00` is the end of the day. */
  readonly from: string;
  /** The day the interval ends; differs from `day` when it passes midnight. */
  readonly toDay: Weekday | null;
  readonly to: string;
}

export interface ServiceHours {
  /** `always` is open day and night; `reservation` is by appointment (its intervals are when times are given, if any). */
  readonly kind: "weekly" | "always" | "reservation" | "exception";
  /** Plain dates, both inclusive; null is open-ended. An exception always has `validFrom`. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Only an exception may be closed. */
  readonly isClosed: boolean;
  readonly intervals: readonly OpeningInterval[];
  readonly note: LocalizedText;
}

export interface PhoneNumber {
  /** As a person would dial it, spaces kept: `+358 29 000 0000`, `0800 000 00`. */
  readonly number: string;
  readonly type: "phone" | "sms" | "fax";
  readonly charge: Charge;
  readonly chargeInfo: LocalizedText;
  readonly info: LocalizedText;
  /** The language the number serves in or is described in, when the source says. */
  readonly language: Language | null;
}

export interface WebPage {
  readonly url: string;
  readonly name: LocalizedText;
  readonly language: Language | null;
}

export interface Address {
  readonly kind: "visiting" | "postal";
  readonly street: LocalizedText;
  readonly postalCode: string | null;
  readonly postOffice: LocalizedText;
  /** Three-digit code. */
  readonly municipality: string | null;
  readonly info: LocalizedText;
  /** WGS84 degrees; null when the source has none that may be used. */
  readonly position: { readonly lat: number; readonly lon: number } | null;
  /** Sentences about the entrance and the building, as the accessibility register words them. */
  readonly accessibility: readonly LocalizedText[];
}

export interface Contacts {
  readonly phones: readonly PhoneNumber[];
  readonly emails: readonly { readonly address: string; readonly language: Language | null }[];
  readonly webPages: readonly WebPage[];
  readonly addresses: readonly Address[];
}

export type ChannelType = "eChannel" | "webPage" | "phone" | "printableForm" | "serviceLocation";

/** A way to reach a service: a place, a phone line, an electronic service, a web page or a form. */
export interface ServiceChannel extends Provenance {
  readonly id: ChannelId;
  readonly type: ChannelType;
  readonly organizationId: OrganizationId | null;
  readonly name: LocalizedText;
  readonly alternativeName: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly languages: readonly string[];
  readonly area: ServiceArea;
  readonly hours: readonly ServiceHours[];
  readonly contacts: Contacts;
  /** Electronic services only; null when not known. */
  readonly requiresAuthentication: boolean | null;
  readonly requiresSignature: boolean | null;
  /** Places only: what help is there, when the source says; absent when nothing is said. */
  readonly help?: readonly PlaceHelp[];
  /** Forms: the files and the identifier printed on them. */
  readonly form: {
    readonly identifier: LocalizedText;
    readonly files: readonly (WebPage & { format: string })[];
  } | null;
}

/** How one service uses one channel. Hours and contacts given here stand before the channel's own. */
export interface ServiceConnection {
  readonly channelId: ChannelId;
  readonly description: LocalizedText;
  readonly charge: Charge;
  readonly chargeInfo: LocalizedText;
  readonly hours: readonly ServiceHours[];
  readonly contacts: Contacts | null;
}

export interface ServiceOrganization {
  readonly organizationId: OrganizationId | null;
  /** The name the source gave beside the id, or a free text such as "several producers". */
  readonly name: LocalizedText;
  readonly role: "responsible" | "otherResponsible" | "producer";
  readonly provision: "self" | "procured" | "voucher" | "other" | null;
}

/** The texts a service and a general description share. All in the source's restricted Markdown, never HTML. */
export interface ServiceTexts {
  readonly name: LocalizedText;
  readonly alternativeName: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  /** How to get the service. */
  readonly userInstruction: LocalizedText;
  /** For whom and on what conditions. */
  readonly requirements: LocalizedText;
  readonly chargeInfo: LocalizedText;
  readonly deadline: LocalizedText;
  readonly processingTime: LocalizedText;
  readonly validityTime: LocalizedText;
  /** General descriptions only: background of a national duty or benefit. */
  readonly background: LocalizedText;
}

export interface Classification {
  /** PTV codes: `P27.1`, `KR1.1`, `KE8`. */
  readonly serviceClasses: readonly string[];
  readonly targetGroups: readonly string[];
  readonly lifeEvents: readonly string[];
  /** KOKO URIs. */
  readonly ontologyTerms: readonly string[];
  readonly industrialClasses: readonly string[];
}

export interface Service extends Provenance, ServiceTexts, Classification {
  readonly id: ServiceId;
  /** null: as the general description says. */
  readonly type: ServiceType | null;
  readonly funding: "public" | "market" | null;
  readonly generalDescriptionId: GeneralDescriptionId | null;
  readonly charge: Charge;
  readonly keywords: LocalizedList;
  /** Languages the service is given in (ISO 639-1). */
  readonly languages: readonly string[];
  readonly area: ServiceArea;
  readonly organizations: readonly ServiceOrganization[];
  readonly connections: readonly ServiceConnection[];
  readonly legislation: readonly { readonly name: LocalizedText; readonly webPages: readonly WebPage[] }[];
  readonly vouchers: readonly WebPage[];
  /** Only of sources that tell it. */
  readonly room?: Room;
  /** Plain Finnish written for this service (selkokieli); absent when nobody has written it. */
  readonly selko: SelkoText | null;
}

/** A national text (pohjakuvaus) that municipal services of one kind stand on. */
export interface GeneralDescription extends Provenance, ServiceTexts, Classification {
  readonly id: GeneralDescriptionId;
  readonly type: ServiceType | null;
  readonly charge: Charge;
  readonly legislation: Service["legislation"];
}

export interface Organization extends Provenance {
  readonly id: OrganizationId;
  readonly parentId: OrganizationId | null;
  readonly type: "state" | "municipality" | "regional" | "association" | "company" | "other";
  /** Y-tunnus, `1234567-8`. */
  readonly businessCode: string | null;
  readonly oid: string | null;
  readonly name: LocalizedText;
  readonly alternativeName: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly municipality: string | null;
  readonly contacts: Contacts;
}

/** A concept of the Finnish ontologies (KOKO) as records name it. */
export interface OntologyTerm {
  readonly uri: string;
  readonly label: LocalizedText;
  readonly parentUri: string | null;
}
