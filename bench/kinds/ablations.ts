import { HELP_NEEDS } from "../../src/domain/search/kind-labels.ts";
import type { FieldTexts, Kind, SearchDocument } from "../../src/domain/search/search-document.ts";
import { EVENT_PRIOR, PLACE_PRIOR, TOOL_PRIOR } from "../../src/domain/search/weights.ts";
import type { Without } from "./variants.ts";

const PRIORS: { readonly [kind in Kind]: number } = {
  service: 1,
  event: EVENT_PRIOR,
  place: PLACE_PRIOR,
  tool: TOOL_PRIOR,
};
const TOLD_BY_HELP = new Set(
  Object.values(HELP_NEEDS)
    .flat()
    .map(({ id }) => id),
);

export const ABLATIONS: { readonly [name: string]: Without } = {
  "without the priors of kinds": {
    document: (document) => ({ ...document, prior: document.prior / PRIORS[document.kind] }),
  },
  "without words of kind": {
    query: ({ prefer: { kinds: _, ...prefer } = {}, ...query }) => ({ ...query, prefer }),
  },
  "without labels of events, places and tools": {
    document: (document) => (document.kind === "service" ? document : withoutLabels(document)),
  },
  "without needs told by a place's help": {
    document: ({ needs = [], ...document }) => ({
      ...document,
      needs: document.kind === "place" ? needs.filter(({ id }) => !TOLD_BY_HELP.has(id)) : needs,
    }),
  },
};

function withoutLabels({ texts, ...document }: SearchDocument): SearchDocument {
  const less = Object.entries(texts).map(([language, text]): [string, FieldTexts] => [
    language,
    { ...text, labels: "" },
  ]);
  return { ...document, texts: Object.fromEntries(less) };
}
