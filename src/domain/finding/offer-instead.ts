import type { ServiceCard } from "../catalogue/service-card.ts";
import { findNeed, needLabel } from "../needs/needs.ts";
import { needsInQuery } from "../needs/needs-in-query.ts";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import type { RegionIndex } from "../search/region-indexes.ts";
import type { Hit } from "../search/search-query.ts";
import type { Asked, Instead } from "./finding.ts";

const MOST_NEEDS = 5;
const MOST_FROM_AFAR = 3;
/** How many of the best are looked through for those that distance does not matter to. */
const LOOKED_THROUGH = 60;

/** Other ways on when nothing was found: the needs nearest to the text, and what helps with them wherever one lives. */
export function offerInstead(
  { language }: Asked,
  needs: readonly RecognisedNeed[],
  index: Pick<RegionIndex, "search">,
): Instead {
  const near = needs.flatMap(({ id }) => [id, ...(findNeed(id)?.related ?? [])]);
  // Each recognised need before what lies near any of them.
  const ordered = [...new Set([...needs.map(({ id }) => id), ...near])].slice(0, MOST_NEEDS);
  const [first] = needs;
  if (!first) return { needs: ordered, fromAfar: [] };
  const { hits } = index.search({
    text: needLabel(first.id, language),
    needs: needsInQuery([first], language),
    language,
    kinds: ["service"],
    sort: "relevance",
    limit: LOOKED_THROUGH,
    offset: 0,
  });
  return { needs: ordered, fromAfar: hits.filter(isFromAfar).slice(0, MOST_FROM_AFAR) };
}

function isFromAfar({ card }: Hit): boolean {
  const { coverage, channelTypes } = JSON.parse(card) as ServiceCard;
  return coverage === "nationwide" || channelTypes.includes("eChannel");
}
