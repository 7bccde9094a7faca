import type { LocalizedText } from "../catalogue/catalogue.ts";

export const OWN_KINDS = ["service", "event", "place", "tool"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** Of the newest version. What residents see is told by `publishedVersion`. */
export const OWN_STATES = ["draft", "review", "published", "archived"] as const;
export type OwnState = (typeof OWN_STATES)[number];

/** Where an entry stands on its way to residents: what a move changes, and what undoing it brings back. */
export interface Standing {
  readonly state: OwnState;
  /** The version that residents see; null when they see none. */
  readonly publishedVersion: number | null;
  readonly publishedAt: Date | null;
  /** Accepted to be published then, as the version was. */
  readonly publishAt: Date | null;
  readonly publishVersion: number | null;
  /** Taken off then. */
  readonly unpublishAt: Date | null;
}

export interface OwnEntry extends Standing {
  readonly id: string;
  readonly kind: OwnKind;
  /** Null is the county itself. */
  readonly organizationId: string | null;
  readonly organizationName: LocalizedText | null;
  /** The newest version: what writers see. */
  readonly version: number;
  /** Where it stood before its last move; null when there is nothing to undo. */
  readonly beforeLast: Standing | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** An account's id, or the name of a program. */
  readonly updatedBy: string;
}

export const NEW_STANDING: Standing = {
  state: "draft",
  publishedVersion: null,
  publishedAt: null,
  publishAt: null,
  publishVersion: null,
  unpublishAt: null,
};

/** The register's name for what a region has written itself. */
export function ownSource(regionCode: string): string {
  return `own-${regionCode}`;
}

export const OWN_SUBJECT = "own-entry";

export function subjectOfOwn(id: string) {
  return { kind: OWN_SUBJECT, id } as const;
}
