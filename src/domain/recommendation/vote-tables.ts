import type { Kind } from "../search/search-document.ts";

export interface RecommendationTables {
  recommendation_vote: {
    region_code: string;
    /** Plain date in Finland; when in the day is not kept. */
    day: string;
    item_kind: Kind;
    item_id: string;
    /** An id of the needs vocabulary. */
    need_id: string;
    helpful: number;
    unhelpful: number;
  };
}
