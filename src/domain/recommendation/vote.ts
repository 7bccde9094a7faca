import type { Kind } from "../search/search-document.ts";

/** Whether a recommendation helped: of what, and for which need. Of whom is not known. */
export interface Vote {
  readonly kind: Kind;
  /** UUID, lower case. */
  readonly id: string;
  /** Id of the needs vocabulary. */
  readonly need: string;
  readonly isHelpful: boolean;
}
