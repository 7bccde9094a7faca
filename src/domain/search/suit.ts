import { PROFILE_COLUMNS } from "./index-data.ts";
import { lookUp } from "./look-up.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { meaningfulTokens } from "./query-words.ts";
import { KINDS, type Kind } from "./search-document.ts";
import type { SearchQuery } from "./search-query.ts";
import { AUDIENCE, AUDIENCE_ALONE, AVOIDED, KIND_ITSELF, PLACE, WAY_ITSELF } from "./weights.ts";

/** Raises what suits the person and lowers what does not; hides nothing. */
export function suit(index: OpenedIndex, query: SearchQuery, foundCount: number): void {
  sinkAvoided(index, query);
  const factorOf = profileFactors(index, query);
  if (factorOf === null) return;
  const { totals, found } = index.space;
  const { profiles } = index.data.arrays;
  for (let i = 0; i < foundCount; i++) {
    const document = found[i] as number;
    totals[document] = (totals[document] as number) * factorOf(profiles[document] as number);
  }
}

/** Documents that have a word turned away, whichever field it is in. */
function sinkAvoided(index: OpenedIndex, { avoid = [], language }: SearchQuery): void {
  const { postingStarts, postingDocuments } = index.data.arrays;
  const { totals } = index.space;
  const sunk = new Set<number>();
  for (const text of avoid)
    for (const { word } of meaningfulTokens(text, language))
      for (const { term, kind } of lookUp(index, word, language, word).wholes) {
        if (kind !== "word") continue;
        for (let i = postingStarts[term] as number; i < (postingStarts[term + 1] as number); i++)
          sunk.add(postingDocuments[i] as number);
      }
  for (const document of sunk) totals[document] = (totals[document] as number) * AVOIDED;
}

/** Decided once per profile (`facets.ts`); null when nothing is preferred. */
function profileFactors(index: OpenedIndex, { text, prefer = {} }: SearchQuery): ((profile: number) => number) | null {
  const { data } = index;
  const { profileTable, setStarts, setValues } = data.arrays;
  const { municipalities = [], targetGroups = [], ways = [], kinds = [] } = prefer;
  if ([municipalities, targetGroups, ways, kinds].every(({ length }) => length === 0)) return null;
  const factors = new Float32Array(profileTable.length / PROFILE_COLUMNS);
  return (profile) => {
    const known = factors[profile] as number;
    if (known > 0) return known;
    const row = profile * PROFILE_COLUMNS;
    const kind = KINDS[profileTable[row] as number] as Kind;
    const traits = valuesOf(profileTable[row + 7] as number, data.traits);
    const offeredIn = valuesOf(profileTable[row + 3] as number, data.municipalities);
    const factor =
      placeFactor(kind, offeredIn, profileTable[row + 4] === 1) *
      audienceFactor(valuesOf(profileTable[row + 5] as number, data.targetGroups)) *
      wayFactor(traits) *
      kindFactor(kind, traits);
    factors[profile] = factor;
    return factor;
  };

  function valuesOf(set: number, names: readonly string[]): string[] {
    return [...setValues.subarray(setStarts[set], setStarts[set + 1])].map((value) => names[value] as string);
  }

  function placeFactor(kind: Kind, offeredIn: readonly string[], isNationwide: boolean): number {
    if (municipalities.length === 0) return 1;
    if (isNationwide) return kind === "tool" ? PLACE.tool : PLACE.nationwide;
    if (!offeredIn.some((code) => municipalities.includes(code))) return PLACE.elsewhere;
    // What is offered in every municipality that the index knows is offered in the whole region.
    return offeredIn.length > municipalities.length && offeredIn.length === data.municipalities.length
      ? PLACE.region
      : PLACE.own;
  }

  function wayFactor(traits: readonly string[]): number {
    return ways.some((way) => traits.includes(way)) ? WAY_ITSELF : 1;
  }

  /** Once for each word of kind that it is: a place to print at is a place, and has printing. */
  function kindFactor(kind: Kind, traits: readonly string[]): number {
    return KIND_ITSELF ** kinds.filter((asked) => asked === kind || traits.includes(asked)).length;
  }

  function audienceFactor(meantFor: readonly string[]): number {
    const audience = text === "" ? AUDIENCE_ALONE : AUDIENCE;
    if (targetGroups.length === 0 || meantFor.length === 0) return audience.all;
    if (meantFor.some((code) => targetGroups.includes(code))) return audience.own;
    const isForAll = meantFor.some((code) => targetGroups.some((wanted) => wanted.startsWith(`${code}.`)));
    return isForAll ? audience.all : audience.others;
  }
}
