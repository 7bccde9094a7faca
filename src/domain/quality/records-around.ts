import type { Language, LocalizedText } from "../catalogue/catalogue.ts";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import type { Curation } from "../curation/curation.ts";
import type { Entry } from "../duplicates/merged-entries.ts";
import type { TrayRules } from "../themes/tray-rules.ts";
import type { ToolCheck } from "../tools/tool-check.ts";
import type { Examined } from "./checks/examined.ts";
import { hasText } from "./checks/examined.ts";
import type { NationalTexts, OrganizationFacts } from "./concerned-queries.ts";
import type { OnTray } from "./on-tray.ts";
import type { Off, TrayEntry } from "./tray-entry.ts";

/** What a region's records are looked at among. */
export interface RecordsAround {
  readonly now: Date;
  /** The region's. */
  readonly municipalities: ReadonlySet<string>;
  /** The region's official ones that the workspace asks texts in. */
  readonly languages: readonly Language[];
  readonly rules: TrayRules;
  /** Whether the region leaves companies' services off its tray. */
  readonly hidesPrivate: boolean;
  readonly onTray: OnTray;
  readonly organizations: ReadonlyMap<string, OrganizationFacts>;
  readonly nationalTexts: ReadonlyMap<string, NationalTexts>;
  readonly merged: ReadonlyMap<string, Entry>;
  readonly doubtful: ReadonlyMap<string, number>;
  /** By `entryKey`. */
  readonly curations: ReadonlyMap<string, { readonly content: Curation }>;
  readonly toolChecks: ReadonlyMap<string, ToolCheck>;
}

/** A record before it is weighed: what the list tells of it, what the checks look at, and why the rules would leave it off. */
export interface LookedAt {
  readonly entry: Omit<TrayEntry, "off" | "themes" | "needs" | "isCurated" | "score" | "checks">;
  readonly examined: Examined;
  /** Of events: the index may hold it still, but nobody finds what is over. */
  readonly isOver?: boolean;
  /** Asked only when the index has not taken it in. */
  readonly offByRules: () => Off;
}

/** Curators' own words over the source's. */
export function withOwnWords(
  { name, summary }: { readonly name: LocalizedText; readonly summary: LocalizedText },
  curation: Curation | undefined,
): { readonly name: LocalizedText; readonly summary: LocalizedText } {
  if (!curation) return { name, summary };
  return { name: over(name, curation.texts.title), summary: over(summary, curation.texts.summary) };
}

function over(source: LocalizedText, own: Curation["texts"]["title"]): LocalizedText {
  const said = LANGUAGES.filter((language) => own[language]);
  return said.length === 0 ? source : { ...source, ...Object.fromEntries(said.map((each) => [each, own[each]])) };
}

/** The languages in which both the name and, when there is any, the summary are written. */
export function writtenIn({
  name,
  summary,
}: {
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
}): Language[] {
  const hasSummary = LANGUAGES.some((language) => hasText(summary, language));
  return LANGUAGES.filter((language) => hasText(name, language) && (!hasSummary || hasText(summary, language)));
}

export function toDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}
