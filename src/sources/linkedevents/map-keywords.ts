import type { EventKeyword } from "../../domain/events/event.ts";
import { isBlank } from "../shared/localized.ts";
import type { Warn } from "../shared/warnings.ts";
import { findMeaning } from "../shared/keyword-classes.ts";
import { readTexts } from "../shared/read-texts.ts";
import type { LinkedEvent } from "./schema.ts";

export interface MappedKeywords {
  readonly keywords: readonly EventKeyword[];
  readonly serviceClasses: readonly string[];
  readonly targetGroups: readonly string[];
  /** The keyword that says that one can take part from home. */
  readonly isAlsoRemote: boolean;
}

const MOST_KEYWORDS = 50;
const REMOTE = /^etäosallistuminen$/i;

/** keywords[{id, name{}}] → words to be found by, and the classes and groups they stand for. */
export function mapKeywords(items: LinkedEvent["keywords"], warn: Warn): MappedKeywords {
  const keywords = new Map<string, EventKeyword>();
  const classes = new Set<string>();
  const groups = new Set<string>();
  for (const { id, name } of items.slice(0, MOST_KEYWORDS)) {
    const label = readTexts(name, "keywords", "line", warn);
    if (id === null && isBlank(label)) continue;
    keywords.set(id ?? JSON.stringify(label), { id, label });
    const meaning = findMeaning(id, label);
    for (const code of meaning?.classes ?? []) classes.add(code);
    for (const code of meaning?.groups ?? []) groups.add(code);
  }
  const kept = [...keywords.values()];
  return {
    keywords: kept,
    serviceClasses: [...classes],
    targetGroups: [...groups],
    isAlsoRemote: kept.some(({ label }) => REMOTE.test(label.fi ?? "")),
  };
}
