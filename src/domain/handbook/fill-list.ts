import type { Language } from "../catalogue/catalogue.ts";
import { wallMinutes } from "../finding/when-window.ts";
import { listNarrower } from "../needs/needs.ts";
import { needsInQuery } from "../needs/needs-in-query.ts";
import type { NeedInQuery } from "../search/need-words.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Hit } from "../search/search-query.ts";
import type { LiveList } from "./directives.ts";

export interface FilledList {
  readonly list: LiveList;
  readonly hits: readonly Hit[];
  readonly total: number;
}

export interface Filling {
  readonly language: Language;
  /** Three-digit code of the reader's municipality, when they have chosen one. */
  readonly municipality: string | null;
  readonly now: Date;
}

const NARROWER = 0.8;
/** What scores less only reminds of the need. */
const LEAST_SCORE = 2.5;

/**
 * What the region has now of what a live list asks for. By needs alone only what itself answers them: an empty list is more
 * honest than one that reminds of the subject.
 */
export function fillList(index: Pick<SearchIndex, "search">, list: LiveList, filling: Filling): FilledList {
  const { language, municipality, now } = filling;
  const byNeedsAlone = list.words === "" && list.needs.length > 0;
  const { hits, total } = index.search({
    text: list.words,
    needs: byNeedsAlone ? needsMeant(list.needs) : needsInQuery(listed(list.needs), language),
    language,
    now: wallMinutes(now),
    ...(list.kinds.length > 0 && { kinds: list.kinds }),
    ...(list.theme !== null && { themes: [list.theme] }),
    ...(municipality !== null && list.isLocal && { municipalities: [municipality] }),
    ...(municipality !== null && { prefer: { municipalities: [municipality] } }),
    isGrouped: true,
    sort: "relevance",
    limit: list.most,
    offset: 0,
  });
  const sure = byNeedsAlone ? hits.filter(({ score }) => score >= LEAST_SCORE) : hits;
  return { list, hits: sure, total: sure.length < hits.length ? sure.length : total };
}

function listed(ids: readonly string[]) {
  return ids.map((id) => ({ id, confidence: 1 }));
}

/** Without the words of their services: what only uses such words often answers something else. */
function needsMeant(ids: readonly string[]): readonly NeedInQuery[] {
  const narrower = ids.flatMap(listNarrower).filter((id) => !ids.includes(id));
  return [
    ...ids.map((id) => ({ id, label: id, confidence: 1, words: [] })),
    ...[...new Set(narrower)].map((id) => ({ id, label: id, confidence: NARROWER, words: [] })),
  ];
}
