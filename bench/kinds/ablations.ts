import type { Kind } from "../../src/domain/search/search-document.ts";
import { EVENT_PRIOR, PLACE_PRIOR, TOOL_PRIOR } from "../../src/domain/search/weights.ts";
import type { Without } from "./variants.ts";

const PRIORS: { readonly [kind in Kind]: number } = {
  service: 1,
  event: EVENT_PRIOR,
  place: PLACE_PRIOR,
  tool: TOOL_PRIOR,
};

export const ABLATIONS: { readonly [name: string]: Without } = {
  "without the priors of kinds": {
    document: (document) => ({ ...document, prior: document.prior / PRIORS[document.kind] }),
  },
};
