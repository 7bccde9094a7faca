import { plainText } from "../catalogue/choose-language.ts";
import type { ServiceRecord } from "../catalogue/get-service-record.ts";
import type { ServiceCard } from "../catalogue/service-card.ts";
import type { RemovedService } from "../catalogue/service-details.ts";
import { findNeed } from "../needs/needs.ts";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import type { Regions } from "../regions/regions.ts";
import type { RegionIndex } from "../search/region-indexes.ts";
import type { TrayRules } from "../themes/tray-rules.ts";
import type { Fate } from "./fate.ts";
import type { Findability, NeedMet, Verdict } from "./findability.ts";
import type { Asked } from "./finding.ts";
import { judgeFilters } from "./judge-filters.ts";
import { judgeRank } from "./judge-rank.ts";
import { judgeArea, judgeHidden, judgeIndex, judgeRemoved, judgeTray, judgeUnknown } from "./judge-record.ts";
import { type FindingParts, type PreparedSearch, prepareSearch } from "./prepare-search.ts";
import { type Speaker, speakerOf } from "./say-findability.ts";

export interface WhyParts extends FindingParts {
  readonly index: Pick<RegionIndex, "search" | "inspect">;
  readonly regions: Pick<Regions, "municipality" | "municipalitiesOf">;
  /** The region's. */
  readonly rules: TrayRules;
  /** What the region's curators have decided against the rules; null or left out when nothing. */
  readonly curated?: "on" | "off" | null | undefined;
}

/** Ranks are told this far. */
const LOOKED_THROUGH = 200;
/** Needs less sure than this are not spoken of. */
const TELLABLE = 0.3;
const MOST_TOLD = 3;
const MOST_CLASSES = 3;

/**
 * Goes with a service through the layers between its source and a person who asks for it, and tells the first that stops it
 * or, when none does, its place among the results.
 *
 * @param id as it was asked
 * @param found what the catalogue has by it
 */
export async function whyNotFound(
  id: string,
  found: ServiceRecord | RemovedService | undefined,
  asked: Asked,
  parts: WhyParts,
): Promise<Findability> {
  const speaker = speakerOf(asked.language);
  if (found === undefined) return stopped(id, null, judgeUnknown(speaker));
  if ("removedAt" in found) return stopped(id, null, judgeRemoved(found, speaker));
  const { region, regions, index, rules } = parts;
  const { service } = found;
  if (parts.curated === "off") return stopped(service.id, found, judgeHidden(speaker));
  const prepared = await prepareSearch(asked, parts);
  const query = { ...prepared.query, limit: LOOKED_THROUGH, offset: 0 };
  const inspection = index.inspect(query, service.id);
  const needs = prepared.needs.filter(({ confidence }) => confidence >= TELLABLE).slice(0, MOST_TOLD);
  const isPutOn = parts.curated === "on" && inspection !== null;
  const onlyRecord = isPutOn
    ? null
    : (judgeArea(service, region, regions, speaker) ??
      judgeTray(found, { rules, isIndexed: inspection !== null, fittingClasses: classesOf(needs) }, speaker));
  if (onlyRecord) return stopped(service.id, found, withSource(onlyRecord, found, speaker));
  if (inspection === null) return stopped(service.id, found, judgeIndex(speaker));

  const answer = index.search(query);
  const place = answer.hits.findIndex((hit) => hit.id === service.id || hit.others.includes(service.id));
  const met = needs.map((need): NeedMet => {
    const label = findNeed(need.id)?.label[asked.language] ?? need.id;
    return { id: need.id, label, confidence: need.confidence, isAnswered: inspection.needs.includes(label) };
  });
  const fate: Fate = {
    record: found,
    prepared,
    inspection,
    needs: met,
    rank: place < 0 ? null : place + 1,
    firstPage: asked.limit,
    lookedThrough: LOOKED_THROUGH,
    total: answer.total,
    didYouMean: answer.didYouMean,
    standIn: standInFor(service.id, answer.hits[place], speaker),
    isTurnedAway: isTurnedAway(service.id, prepared, index, inspection.score),
  };
  const verdict =
    judgeFilters(service.id, { asked, query: prepared.query, index, regions }, speaker) ??
    judgeRank(fate, parts.regions, speaker);
  return {
    ...stopped(service.id, found, withSource(verdict, found, speaker)),
    rank: fate.rank,
    total: fate.total,
    words: inspection.words,
    needs: met,
  };
}

function stopped(id: string, record: ServiceRecord | null, verdict: Verdict): Findability {
  const name = record?.service.name ?? null;
  return { service: { id, name }, ...verdict, rank: null, total: null, words: [], needs: [] };
}

/** Advice is followed where the service is kept up. */
function withSource(verdict: Verdict, { service }: ServiceRecord, { advice, names }: Speaker): Verdict {
  const mends = verdict.advice.filter(({ code }) => code !== "nothing-to-mend");
  if (mends.length === 0) return verdict;
  const source = names.sources[service.source] ?? service.source;
  return { ...verdict, advice: [...verdict.advice, advice("where-to-mend", source)] };
}

function classesOf(needs: readonly RecognisedNeed[]): string[] {
  return [...new Set(needs.flatMap(({ id }) => findNeed(id)?.serviceClasses ?? []))].slice(0, MOST_CLASSES);
}

/** The name of the service that is shown in its stead, or null. */
function standInFor(id: string, hit: { id: string; card: string } | undefined, { language }: Speaker): string | null {
  if (hit === undefined || hit.id === id) return null;
  return plainText((JSON.parse(hit.card) as ServiceCard).title, language);
}

function isTurnedAway(
  id: string,
  { query }: PreparedSearch,
  index: Pick<RegionIndex, "inspect">,
  score: number,
): boolean {
  if (query.avoid === undefined) return false;
  const { avoid: _, ...willing } = query;
  return (index.inspect(willing, id)?.score ?? 0) > score;
}
