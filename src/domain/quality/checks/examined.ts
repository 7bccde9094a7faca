import type { Contacts, Language, LocalizedText } from "../../catalogue/catalogue.ts";
import type { ToolCheck } from "../../tools/tool-check.ts";
import type { EntryKind } from "../tray-entry.ts";
import type { CheckCode } from "./weights.ts";

/** What the checks look at: a record of any source and kind. Curators' own words stand in the place of the source's. */
export interface Examined {
  readonly kind: EntryKind;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  /** National texts that residents are shown where the record has none of its own. */
  readonly national: { readonly summary: LocalizedText; readonly description: LocalizedText } | null;
  /** Everything else that the source lets people write freely. */
  readonly furtherTexts: readonly LocalizedText[];
  /** Official languages of the region: each must have a text. */
  readonly languages: readonly Language[];
  /** ISO instant. */
  readonly modifiedAt: string | null;
  /** `notAsked` when the kind of record tells no price. */
  readonly price: "known" | "unknown" | "notAsked";
  /** Everything it can be reached by. */
  readonly contacts: readonly Contacts[];
  /** Addresses on the web beside those in the contacts. */
  readonly links: readonly string[];
  readonly linkCheck: ToolCheck | null;
  /** How many other records may be the same thing. */
  readonly doubtful: number;
  /** Of services. */
  readonly classes: { readonly serviceClasses: readonly string[]; readonly targetGroups: readonly string[] } | null;
  /** Of services. */
  readonly area: ExaminedArea | null;
  /** It has an address or a point on the map. */
  readonly canBeGoneTo: boolean;
  /** Of places where somebody is there to meet people: not of shores and skate parks. */
  readonly visit: { readonly hasHours: boolean } | null;
  readonly event: ExaminedEvent | null;
}

export interface ExaminedArea {
  readonly isNationwide: boolean;
  /** How many municipalities it names, the region's or not. */
  readonly municipalities: number;
  /** A municipality's or a county's own, or given at places of one municipality only. */
  readonly isProviderLocal: boolean;
}

export interface ExaminedEvent {
  readonly needsPlace: boolean;
  readonly hasPlace: boolean;
  /** A day without an hour, or no time at all. */
  readonly hasClock: boolean;
  readonly needsRegistration: boolean;
  readonly hasRegistrationWay: boolean;
}

/** What a family of checks found: the code and what its sentence needs. */
export type Found = readonly [code: CheckCode, values?: Readonly<Record<string, string | number>>];

export function hasText(text: LocalizedText, language?: Language): boolean {
  return language === undefined
    ? Object.values(text).some((value) => value.trim() !== "")
    : (text[language] ?? "").trim() !== "";
}
