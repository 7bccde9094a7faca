import type {
  GeneralDescription,
  OntologyTerm,
  Organization,
  Service,
  ServiceChannel,
} from "../../domain/catalogue/catalogue.ts";
import type { KnownMunicipalities } from "../shared/municipality-code.ts";

/** The name under which PTV's records are kept, whichever version of its interface they came through. */
export const PTV_SOURCE = "ptv";

/** In the order an import reads them: what others point at comes first. */
export const PTV_KINDS = ["generalDescription", "organization", "channel", "service"] as const;
export type PtvKind = (typeof PTV_KINDS)[number];

/** An area as PTV's listings are limited by it. County codes are two digits, municipality codes three. */
export interface AreaScope {
  readonly type: "Municipality" | "WellbeingServiceCounties";
  readonly code: string;
}

/** One version of PTV's open interface. Everything throws `SourceUnavailable` when the service cannot be read. */
export interface PtvSource {
  readonly version: "v11" | "v12";
  /**
   * Ids that PTV lists as published, page by page, each id once; with `changedSince` (ISO) only those modified after it.
   * `areas` limits services and channels to those offered there (nationwide ones included); the other kinds are few
   * and always listed whole, for a local service may stand on a state organization.
   */
  listIds(kind: PtvKind, options: ListOptions): AsyncIterable<readonly string[]>;
  /** Ids that were archived or withdrawn after `since` (ISO). */
  listRemoved(kind: PtvKind, options: RemovedOptions): AsyncIterable<readonly RemovedId[]>;
  /** Raw records in any order. Ids that PTV no longer has are absent; those it cannot answer for are `failedIds`. */
  fetchRecords(kind: PtvKind, ids: readonly string[], options: { signal?: AbortSignal }): Promise<FetchedRecords>;
  /** The record's own id, lower-case; null when it has none that can be used. */
  sourceIdOf(raw: unknown): string | null;
  /** The channels a raw service is connected to, wherever they are. */
  channelIdsOf(rawService: unknown): readonly string[];
  /** Pure, and never throws: what cannot be used becomes a warning, or the record is rejected with the reason. */
  map(kind: PtvKind, raw: unknown, context: MappingContext): Mapped;
}

export interface ListOptions {
  readonly changedSince?: string;
  readonly areas?: readonly AreaScope[];
  readonly signal?: AbortSignal;
}

export interface RemovedOptions {
  readonly since: string;
  readonly signal?: AbortSignal;
}

export interface RemovedId {
  readonly id: string;
  readonly reason: "archived" | "withdrawn";
}

export interface FetchedRecords {
  readonly records: readonly unknown[];
  readonly failedIds: readonly string[];
}

/** Units that PTV names an area by. */
export type AreaUnit =
  | "Municipality"
  | "Region"
  | "BusinessSubRegion"
  | "HospitalDistrict"
  | "WellbeingServiceCounties";

/** What mapping must know of the world outside the record. */
export interface MappingContext extends KnownMunicipalities {
  /** Today's municipalities of an area that was named without them; empty when the area is not known. */
  readonly municipalitiesOf: (unit: AreaUnit, code: string) => readonly string[];
  /** `P27.1`, `KR1.1`, `KE8` from any present or old URI of a class, target group or life event. */
  readonly classCodeOf: (uri: string) => string | null;
}

export type Mapped =
  | MappedAs<"service", Service>
  | MappedAs<"channel", ServiceChannel>
  | MappedAs<"organization", Organization>
  | MappedAs<"generalDescription", GeneralDescription>
  | { readonly kind: "rejected"; readonly sourceId: string | null; readonly reason: string };

export interface MappedAs<Kind extends PtvKind, Value> {
  readonly kind: Kind;
  readonly value: Value;
  /** Ontology concepts that the record names, with labels. */
  readonly terms: readonly OntologyTerm[];
  /** One line for each part of the record that was left out or mended. */
  readonly warnings: readonly string[];
}
