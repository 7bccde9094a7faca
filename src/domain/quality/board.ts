import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { QualityCheck, Severity } from "./quality-check.ts";
import type { EntryKind } from "./tray-entry.ts";

/** Whose quality is looked at; nulls: the whole region's. */
export interface BoardFilter {
  /** Three-digit code. */
  readonly municipality: string | null;
  readonly organizationId: string | null;
}

/** Of what is on the tray. */
export interface QualityNumbers {
  readonly onTray: number;
  /** 0–100; null when nothing is on the tray. */
  readonly meanScore: number | null;
  /** Records with at least one check of the severity. */
  readonly grave: number;
  readonly mend: number;
  readonly polish: number;
}

export interface BoardSummary extends QualityNumbers {
  /** Without any check. */
  readonly faultless: number;
  /** The day when the region was last looked at, `YYYY-MM-DD`; null when never. */
  readonly lookedOn: string | null;
}

export interface MunicipalityQuality extends QualityNumbers {
  readonly municipality: string;
}

export interface OrganizationQuality extends QualityNumbers {
  readonly organizationId: string;
  readonly name: LocalizedText;
}

export interface CheckCount {
  readonly code: string;
  readonly severity: Severity;
  readonly records: number;
}

export interface WorstEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: LocalizedText;
  readonly organization: LocalizedText | null;
  readonly score: number;
  readonly checks: readonly QualityCheck[];
}
