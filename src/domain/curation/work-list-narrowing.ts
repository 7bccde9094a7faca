import { isDeepStrictEqual } from "node:util";
import { curationKey, isShownOn, NO_CURATION } from "./curation.ts";
import { foldedWords, foldLetters } from "./fold-letters.ts";
import {
  isHiddenNow,
  isOnNow,
  NO_THEME,
  themesNow,
  type WorkEntry,
  type WorkFilter,
  type WorkState,
} from "./work-list.ts";

/** What an entry's row alone does not tell. */
export interface WorkAround {
  /** Keys of entries whose own texts wait for a new look, for the state `texts`. */
  readonly review: readonly string[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

type Condition = (entry: WorkEntry) => boolean;

/** Those that the filter lets through, in their order; the same list when it asks nothing. */
export function narrowWork(
  entries: readonly WorkEntry[],
  filter: WorkFilter,
  around: WorkAround,
): readonly WorkEntry[] {
  const conditions = conditionsOf(filter, around);
  if (conditions.length === 0) return entries;
  return entries.filter((entry) => conditions.every((holds) => holds(entry)));
}

/** The cheapest first. */
function conditionsOf(filter: WorkFilter, around: WorkAround): readonly Condition[] {
  const { text, kind, municipality, theme, state, organizationId, source, check, severity, missing } = filter;
  const asked: readonly (Condition | null | "")[] = [
    kind && ((entry) => entry.kind === kind),
    organizationId && ((entry) => entry.organizationId === organizationId),
    source && ((entry) => entry.source === source),
    severity && ((entry) => (entry.checks[0]?.severity ?? "none") === severity),
    municipality && ((entry) => entry.municipalities.includes(municipality)),
    missing && ((entry) => !entry.languages.includes(missing)),
    check && ((entry) => entry.checks.some(({ code }) => code === check)),
    state && stateIs(state, around),
    theme === NO_THEME
      ? (entry) => themesNow(entry).length === 0
      : theme && ((entry) => themesNow(entry).includes(theme)),
    ...foldedWords(text).map(
      (word): Condition =>
        (entry) =>
          namesOf(entry).includes(word),
    ),
  ];
  return asked.filter((condition) => typeof condition === "function");
}

function stateIs(state: WorkState, { review, today }: WorkAround): Condition {
  switch (state) {
    case "on":
      return isOnNow;
    case "off":
      return (entry) => !isOnNow(entry);
    case "hidden":
      return isHiddenNow;
    case "curated":
      return ({ curation }) => curation !== null && !isDeepStrictEqual(curation, NO_CURATION);
    case "texts": {
      const waiting = new Set(review);
      return (entry) => waiting.has(curationKey(entry));
    }
    case "notices":
      return ({ curation }) => curation?.notices.some((notice) => isShownOn(notice, today)) ?? false;
  }
}

const names = new WeakMap<WorkEntry, string>();

/** Every name that the entry and its organization have, the region's own among them, folded. */
function namesOf(entry: WorkEntry): string {
  const kept = names.get(entry);
  if (kept !== undefined) return kept;
  const { title, organization, curation } = entry;
  const all = [title, organization ?? {}, curation?.texts.title ?? {}].flatMap((texts) => Object.values(texts));
  const folded = foldLetters(all.join("\n"));
  names.set(entry, folded);
  return folded;
}
