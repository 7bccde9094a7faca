import type { PackManifest } from "./manifest.ts";

export const PACK_LANGUAGES = ["fi", "sv", "en", "selko"] as const;
export type PackLanguage = (typeof PACK_LANGUAGES)[number];

/** A text in the languages it has been written in. */
export type PackText = { readonly [language in PackLanguage]?: string };

export interface PackOption {
  readonly value: number;
  /** Null on a plain number scale, and in an adapter. */
  readonly label: PackText | null;
}

/** One question with one number as its answer. */
export interface PackItem {
  /** `ons4.satisfied` */
  readonly linkId: string;
  /** Null in an adapter: the wording is its holder's. */
  readonly text: PackText | null;
  /** From the lowest to the highest, every whole number between them. */
  readonly options: readonly PackOption[];
  /** What the lowest and the highest number mean; null when options have labels of their own, and in an adapter. */
  readonly ends: { readonly low: PackText; readonly high: PackText } | null;
  /** The code system of the options of a FHIR `choice`; null for an `integer`. */
  readonly codeSystem: string | null;
}

/** An instrument that a region may switch on beside the assessment of its own. */
export interface InstrumentPack {
  readonly manifest: PackManifest;
  /** Canonical address of its FHIR Questionnaire, without the version. */
  readonly canonical: string;
  readonly introduction: PackText | null;
  readonly items: readonly PackItem[];
}

/** What a resident answered of one pack. It lives where the assessment does: with the resident, never in the database. */
export interface PackAnswers {
  readonly pack: string;
  /** By linkId; a skipped question is absent. */
  readonly values: Readonly<Record<string, number>>;
}

/** An instrument that was asked, and what was answered. */
export interface AnsweredPack {
  readonly pack: InstrumentPack;
  readonly answers: PackAnswers;
}

/** The text for a reader, and the language it is in: plain Finnish falls back to Finnish, others to Finnish, Swedish, English. */
export function packText(text: PackText, language: PackLanguage): { text: string; language: PackLanguage } {
  for (const each of [language, "fi", "sv", "en", "selko"] as const) {
    const found = text[each];
    if (found !== undefined) return { text: found, language: each };
  }
  throw new Error("A text of an instrument has no language.");
}

/** True when the value is one of the item's answers. */
export function isAnswerOf(item: PackItem, value: number): boolean {
  return item.options.some((option) => option.value === value);
}
