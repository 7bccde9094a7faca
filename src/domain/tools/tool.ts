import type { LocalizedText, Provenance } from "../catalogue/catalogue.ts";

declare const brand: unique symbol;
/** Polku's own id: UUID v5 of source and source id. */
export type ToolId = string & { readonly [brand]: "ToolId" };

export const TOOL_SOURCE = "polku-tools";

export const TOOL_KINDS = [
  "healthCheck",
  "course",
  "coaching",
  "information",
  "exercise",
  "chat",
  "phone",
  "peerForum",
  "app",
] as const;
export type ToolKind = (typeof TOOL_KINDS)[number];

/** A text in each page language. */
export interface ToolText {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

export interface ToolWords {
  readonly fi: readonly string[];
  readonly sv: readonly string[];
  readonly en: readonly string[];
}

export interface ToolProvider {
  readonly name: ToolText;
  /** The provider's own site. */
  readonly url: string;
}

export interface ToolPhone {
  /** As a person would dial it, spaces kept. */
  readonly number: string;
  /** ISO 639-1 codes (639-3 where there is none) of the languages it answers in. */
  readonly languages: readonly string[];
}

/** Something that anyone in Finland can use at home: a health check, a course, a chat, a phone line, a guide. */
export interface SelfCareTool extends Provenance {
  readonly id: ToolId;
  /** Stable, lower-case: kept in checks and in regions' confirmations. The same as `sourceId`. */
  readonly key: string;
  /** `TOOL_SOURCE`, or `own-<region>` when a region has written it for its own people. */
  readonly source: string;
  readonly kind: ToolKind;
  readonly name: ToolText;
  readonly summary: ToolText;
  /** Plain Finnish: sentences of at most ten words. */
  readonly selkoSummary: string;
  readonly provider: ToolProvider;
  /** Https addresses. Always Finnish; another language only when the tool has pages of its own for it. */
  readonly url: LocalizedText & { readonly fi: string };
  readonly phones: readonly ToolPhone[];
  /** ISO codes of the languages the tool is given in; empty when it takes any (a map, pictures). */
  readonly languages: readonly string[];
  /** null: not known. */
  readonly signIn: "none" | "optional" | "required" | null;
  /** null: not known, or it depends. */
  readonly price: "free" | "charged" | null;
  readonly priceInfo: LocalizedText;
  /** Ids of the tray's themes. */
  readonly themes: readonly string[];
  /** Ids of the needs vocabulary, the most fitting first. */
  readonly needs: readonly string[];
  /** PTV target group codes; none when it is for everyone. */
  readonly targetGroups: readonly string[];
  /** When somebody answers; null when not known or when it is always there by nature. */
  readonly hours: ToolText | null;
  /** Words people look for it by that the name does not say. */
  readonly keywords: ToolWords;
  /** How whoever wrote the entry knew it, in English. */
  readonly knownFrom: string;
  /** The day whoever wrote the entry opened the tool (`YYYY-MM-DD`); null when nobody did. */
  readonly checkedAt: string | null;
}
