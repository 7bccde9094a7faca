import type { Language } from "../catalogue/catalogue.ts";
import { plainText } from "../catalogue/choose-language.ts";
import { SEVERITIES, type Severity } from "../quality/quality-check.ts";
import type { TrayEntry } from "../quality/tray-entry.ts";
import type { CuratedEntry, CuratedKind, Curation } from "./curation.ts";

/** `texts`: our own words stand over a text that its source has changed since. `notices`: one is shown to residents today. */
export const WORK_STATES = ["on", "off", "hidden", "curated", "texts", "notices"] as const;
export type WorkState = (typeof WORK_STATES)[number];
export const WORK_SORTS = ["title", "worst", "changed", "time"] as const;
export type WorkSort = (typeof WORK_SORTS)[number];
/** In the place of a theme's id: what has none. */
export const NO_THEME = "none";
/** How grave the worst of an entry's checks is; `none`: it has none. */
export const WORK_SEVERITIES = [...SEVERITIES, "none"] as const;
export type WorkSeverity = Severity | "none";
export const WORK_PAGE_SIZE = 50;

/** What a curator looks for in the work list; null does not ask. */
export interface WorkFilter {
  /** Words of the title or the organization, each of which must be there; marks over letters do not matter. */
  readonly text: string;
  readonly kind: CuratedKind | null;
  /** Three-digit code: what is offered there by name, not everywhere. */
  readonly municipality: string | null;
  readonly theme: string | null;
  readonly state: WorkState | null;
  readonly organizationId: string | null;
  readonly source: string | null;
  /** A code of a quality check. */
  readonly check: string | null;
  readonly severity: WorkSeverity | null;
  /** What has no text in this language. */
  readonly missing: "fi" | "sv" | "en" | null;
  readonly sort: WorkSort;
  /** From 1. */
  readonly page: number;
}

/** A row of the work list: what the last look at the register found, and what the curators say now. */
export interface WorkEntry extends CuratedEntry, Omit<TrayEntry, "givenIn" | "help" | "off" | "isCurated"> {
  readonly isOn: boolean;
  readonly offCode: string | null;
  readonly offDetail: string | null;
  /** Null when the curators have said nothing. */
  readonly curation: Curation | null;
  /** Of the curation; 0 when there is none. */
  readonly version: number;
}

/** What entries of the list can be narrowed by. */
export interface WorkChoices {
  readonly sources: readonly string[];
  readonly checks: readonly string[];
}

export interface WorkPage {
  /** From 1. */
  readonly page: number;
  readonly entries: readonly WorkEntry[];
  readonly total: number;
}

/** The row's reason when the index left it out because a curator has taken it off. */
export const HIDDEN = "hidden";

type Standing = Pick<WorkEntry, "kind" | "isOn" | "offCode" | "curation">;

/** Whether it is on the tray now. The rows follow the index, which is some seconds behind what a curator has just said. */
export function isOnNow({ kind, isOn, offCode, curation }: Standing): boolean {
  if (curation?.tray) return curation.tray === "on";
  return isOn || (offCode === HIDDEN && kind !== "tool");
}

/** Whether a person has taken it off: by a curation, or a self-care tool on the command line. */
export function isHiddenNow({ kind, offCode, curation }: Standing): boolean {
  return curation?.tray === "off" || (kind === "tool" && offCode === HIDDEN && !curation?.tray);
}

/** The rules' own themes, whichever the row tells: its own or those that a curation has changed already. */
export function themesByRules({ themes, curation }: Pick<WorkEntry, "themes" | "curation">): readonly string[] {
  return withoutOurs(themes, curation?.themes);
}

/** As `themesByRules`, of needs. */
export function needsByRules({ needs, curation }: Pick<WorkEntry, "needs" | "curation">): readonly string[] {
  return withoutOurs(needs, curation?.needs);
}

/** The themes that hold now. */
export function themesNow(entry: Pick<WorkEntry, "themes" | "curation">): readonly string[] {
  if (!entry.curation) return entry.themes;
  return withOurs(themesByRules(entry), entry.curation?.themes);
}

/** The title that residents see, in the language or the nearest that there is. */
export function titleNow({ title, curation }: Pick<WorkEntry, "title" | "curation">, language: Language): string {
  const own = Object.entries(curation?.texts.title ?? {}).filter(([, text]) => text);
  return plainText(own.length > 0 ? { ...title, ...Object.fromEntries(own) } : title, language);
}

interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function withoutOurs(ids: readonly string[], { added, removed }: Change = { added: [], removed: [] }): string[] {
  return [...new Set([...ids.filter((id) => !added.includes(id)), ...removed])];
}

function withOurs(ids: readonly string[], { added, removed }: Change = { added: [], removed: [] }): string[] {
  return [...new Set([...ids.filter((id) => !removed.includes(id)), ...added])];
}
