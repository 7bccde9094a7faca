import { z } from "zod";
import type { Asked } from "../../../domain/finding/finding.ts";
import { windowOfWhen } from "../../../domain/finding/when-window.ts";
import { KINDS, type Kind } from "../../../domain/search/search-document.ts";
import { type Page, themeOf } from "../../page/page.ts";
import { MAX_QUERY_LENGTH } from "../../ui/search-form.tsx";

export const RESULTS_PER_PAGE = 20;
const LAST_PAGE = 500;
const LONGEST_IGNORED = 1000;

/** Times to choose from, named as `understood.ts` names them. */
export const WHEN_CHOICES = ["today", "tomorrow", "weekend", "week", "next-week", "month"] as const;
export type WhenChoice = (typeof WHEN_CHOICES)[number];

/** The results page's address. Whatever cannot be read is as if it were not there: a shared link never ends in an error. */
const Address = z.object({
  q: z.string().catch(""),
  aihe: z.string().nullish().catch(null),
  maksuton: z.literal("1").nullish().catch(null),
  laji: z.enum(KINDS).nullish().catch(null),
  milloin: z.enum(WHEN_CHOICES).nullish().catch(null),
  kenelle: z
    .string()
    .regex(/^KR\d+(\.\d+)*$/)
    .nullish()
    .catch(null),
  jarjestys: z.enum(["relevance", "distance", "name", "date"]).nullish().catch(null),
  ohita: z.string().max(LONGEST_IGNORED).catch(""),
  sivu: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
});

export interface ResultsQuery {
  /** The person's words, spaces and line breaks evened out. */
  readonly text: string;
  readonly theme: string | null;
  readonly isFree: boolean;
  readonly targetGroup: string | null;
  readonly kind: Kind | null;
  readonly when: WhenChoice | null;
  readonly near: Page["near"];
  readonly sort: "relevance" | "distance" | "name" | "date";
  /** What the person has taken away of what was understood: `where:638`, `need:loneliness`. */
  readonly ignored: readonly string[];
  /** From 1. */
  readonly pageNumber: number;
}

export function readResultsQuery(page: Page, query: Readonly<Record<string, string>>): ResultsQuery {
  const address = Address.parse(query);
  const { near } = page;
  // Who has told where they are wants to see what is near, until they choose otherwise.
  const wished = address.jarjestys ?? (near ? "distance" : "relevance");
  return {
    text: address.q.replace(/\s+/g, " ").trim(),
    theme: (address.aihe && themeOf(page, address.aihe)?.id) || null,
    isFree: address.maksuton === "1",
    targetGroup: address.kenelle ?? null,
    kind: address.laji ?? null,
    when: address.milloin ?? null,
    near,
    sort: wished === "distance" && !near ? "relevance" : wished,
    ignored: address.ohita.split(",").filter(Boolean),
    pageNumber: address.sivu,
  };
}

/** Counted as a person counts them: one emoji is one. */
export function textLength(text: string): number {
  return [...text].length;
}

export function isTooLong(query: ResultsQuery): boolean {
  return textLength(query.text) > MAX_QUERY_LENGTH;
}

export function hasFilters(page: Page, query: ResultsQuery): boolean {
  return (
    page.municipality !== null ||
    query.theme !== null ||
    query.isFree ||
    query.targetGroup !== null ||
    query.kind !== null ||
    query.when !== null
  );
}

export function toAsked(page: Page, query: ResultsQuery): Asked {
  const window = query.when && windowOfWhen([query.when], page.now);
  return {
    text: query.text,
    ignored: new Set(query.ignored),
    isGrouped: true,
    language: page.content,
    ...(query.kind && { kinds: [query.kind] }),
    ...(window && { when: { window, keepsUndated: false } }),
    ...(query.theme && { themes: [query.theme] }),
    ...(page.municipality && { municipalities: [page.municipality.code] }),
    ...(query.isFree && { isFree: true }),
    ...(query.targetGroup && { targetGroups: [query.targetGroup] }),
    ...(query.near && { near: query.near }),
    sort: query.sort,
    limit: RESULTS_PER_PAGE,
    offset: (query.pageNumber - 1) * RESULTS_PER_PAGE,
  };
}
