import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { Audience } from "../../domain/events/event.ts";
import { groupsOfAges, readAges } from "../shared/ages.ts";
import { findMeaning } from "../shared/keyword-classes.ts";
import { type ContentLanguage, NONE } from "../shared/localized.ts";
import { readTexts } from "../shared/read-texts.ts";
import type { Warn } from "../shared/warnings.ts";
import type { LinkedEvent } from "./schema.ts";

/** Helsinki's service centre card: others are not let in. */
const CARD_HOLDERS: ReadonlySet<string> = new Set(["helsinki:aflfbat76e"]);
const CARD_NAMES = /palvelukeskuskor(?:tti|tin)|servicecentralskort/i;

/** audience[{id, name{}}], audience_min_age, audience_max_age, and the groups that the keywords name */
export function mapAudience(raw: LinkedEvent, keywordGroups: readonly string[], warn: Warn): Audience {
  const ages = readAges(raw.audience_min_age, raw.audience_max_age, warn);
  const groups = new Set<string>();
  const others: LocalizedText[] = [];
  let isRestricted = false;
  for (const { id, name } of raw.audience) {
    const label = readTexts(name, "audience", "line", warn);
    const isCard = (id !== null && CARD_HOLDERS.has(id)) || Object.values(label).some((text) => CARD_NAMES.test(text));
    isRestricted ||= isCard;
    const found = findMeaning(id, label)?.groups ?? [];
    for (const code of found) groups.add(code);
    if (found.length === 0) others.push(label);
  }
  for (const code of [...groupsOfAges(ages), ...keywordGroups]) groups.add(code);
  return { ...ages, targetGroups: [...groups], isRestricted, info: listed(others) };
}

/** `Opiskelijat, Maahanmuuttajat` in each language that any of them has. */
function listed(labels: readonly LocalizedText[]): LocalizedText {
  const byLanguage = new Map<ContentLanguage, string[]>();
  for (const label of labels) {
    for (const [language, text] of Object.entries(label)) {
      byLanguage.set(language as ContentLanguage, [...(byLanguage.get(language as ContentLanguage) ?? []), text]);
    }
  }
  if (byLanguage.size === 0) return NONE;
  return Object.fromEntries([...byLanguage].map(([language, texts]) => [language, [...new Set(texts)].join(", ")]));
}
