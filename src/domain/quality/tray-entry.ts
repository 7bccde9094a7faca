import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { QualityCheck } from "./quality-check.ts";

export const ENTRY_KINDS = ["service", "event", "place", "tool"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Why a record is not on the tray. Its sentence, and where it is mended, stand in the workspace's texts. */
export const OFF_CODES = [
  "no-class",
  "not-for-residents",
  "outside-classes",
  "permit",
  "area-elsewhere",
  "private",
  "services-off",
  "planned",
  "waiting",
  "hidden",
  "hidden-as-one",
  "duplicate",
  "past",
  "archived",
  "withdrawn",
  "gone",
] as const;
export type OffCode = (typeof OFF_CODES)[number];

export interface Off {
  readonly code: OffCode;
  /**
   * Codes parted by commas: of service classes (`outside-classes`), target groups (`not-for-residents`) or municipalities
   * (`area-elsewhere`); the id of the record that stands for it (`duplicate`), or by which it was hidden (`hidden-as-one`); the curator's own words (`hidden`).
   */
  readonly detail: string | null;
}

/** One record that concerns the region, as those who work on the tray see it. */
export interface TrayEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: LocalizedText;
  readonly source: string;
  readonly sourceId: string;
  readonly organizationId: string | null;
  readonly organization: LocalizedText | null;
  /** Codes inside the region. */
  readonly municipalities: readonly string[];
  readonly isNationwide: boolean;
  /** Languages it is written in. */
  readonly languages: readonly string[];
  readonly givenIn: readonly string[];
  readonly help: readonly string[];
  readonly themes: readonly string[];
  readonly needs: readonly string[];
  /** Null: it is on the tray. */
  readonly off: Off | null;
  readonly isCurated: boolean;
  readonly nextTime: Date | null;
  readonly modifiedAt: Date | null;
  readonly fetchedAt: Date | null;
  /** 0–100. */
  readonly score: number;
  /** The gravest first. */
  readonly checks: readonly QualityCheck[];
}
