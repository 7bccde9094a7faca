import type { RejectionCode } from "./reasons.ts";

/** A record that could not be used. */
export interface KeptAside {
  readonly source: string;
  readonly kind: string;
  readonly sourceId: string;
  /** Plain English of the importers; `rejectionCode` tells its sort. */
  readonly reason: string;
  /** The beginning of the raw record. */
  readonly excerpt: string;
  readonly seenAt: Date;
}

/** That the region lets the record stay out, for a reason that was so then. */
export interface Acceptance {
  readonly source: string;
  readonly kind: string;
  readonly sourceId: string;
  readonly reason: string;
  readonly note: string;
  readonly acceptedAt: Date;
  /** An account's id. */
  readonly acceptedBy: string;
}

export interface QuarantineFilter {
  readonly source: string;
  readonly kind?: string | null;
  readonly code?: RejectionCode | null;
  /** Those that the region lets stay out, or the others. */
  readonly areAccepted: boolean;
}

/** What names a record that was kept aside. */
export type RecordKey = Pick<KeptAside, "source" | "kind" | "sourceId">;

export function recordKey({ source, kind, sourceId }: RecordKey): string {
  return JSON.stringify([source, kind, sourceId]);
}

/** Sources that cannot be asked for one record alone: it is read again in the next run. */
export function canRetryAlone(source: string): boolean {
  return source !== "sotkanet" && source !== "demo";
}
