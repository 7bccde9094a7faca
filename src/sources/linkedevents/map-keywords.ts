import type { EventKeyword } from "../../domain/events/event.ts";
import { meaningOf } from "../shared/keyword-classes.ts";
import { isBlank } from "../shared/localized.ts";
import { readTexts } from "../shared/read-texts.ts";
import type { Warn } from "../shared/warnings.ts";
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
  for (const { id, name } of items.slice(0, MOST_KEYWORDS)) {
    const label = readTexts(name, "keywords", "line", warn);
    if (id === null && isBlank(label)) continue;
    keywords.set(id ?? JSON.stringify(label), { id, label });
  }
  const kept = [...keywords.values()];
  const { classes, groups } = meaningOf(kept);
  return {
    keywords: kept,
    serviceClasses: classes,
    targetGroups: groups,
    isAlsoRemote: kept.some(({ label }) => REMOTE.test(label.fi ?? "")),
  };
}
