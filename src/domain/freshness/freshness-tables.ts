import type { CuratedKind } from "../curation/curation.ts";

export type FreshnessAnswer = "true" | "changed" | "ended";
/** `source`: the source itself brought newer facts; `handled`: a curator has seen to it. */
export type FreshnessEnd = "confirmed" | "source" | "gone" | "handled" | "ended";

export interface FreshnessTables {
  freshness_case: {
    id: string;
    region_code: string;
    kind: CuratedKind;
    entry_id: string;
    organization_id: string | null;
    stale_since: Date;
    opened_at: Date;
    letters: number;
    last_letter_at: Date | null;
    with_curator_since: Date | null;
    lowered_at: Date | null;
    taken_off_at: Date | null;
    answer: FreshnessAnswer | null;
    answer_words: string | null;
    answered_at: Date | null;
    closed_at: Date | null;
    closed_because: FreshnessEnd | null;
    closed_by: string | null;
  };
  freshness_confirmation: {
    region_code: string;
    kind: CuratedKind;
    entry_id: string;
    confirmed_at: Date;
    confirmed_by: "provider" | "curator";
  };
}
