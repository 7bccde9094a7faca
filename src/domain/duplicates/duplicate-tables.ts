import type { Generated } from "kysely";
import type { Json, NullableTimestamp, Timestamp } from "../catalogue/register-record.ts";
import type { ComparableKind } from "./comparable.ts";
import type { Verdict } from "./judge-pair.ts";
import type { Reason } from "./reasons.ts";

export interface DuplicateTables {
  duplicate_pair: {
    first_id: string;
    second_id: string;
    first_kind: ComparableKind;
    second_kind: ComparableKind;
    score: number;
    reasons: Json<readonly Reason[]>;
    rules_verdict: Verdict;
    verdict: Verdict;
    decided_by: "rules" | "curator";
    decided_note: string | null;
    decided_at: Timestamp;
    seen_at: Timestamp;
  };
  duplicate_decision: {
    id: Generated<number>;
    first_id: string;
    second_id: string;
    verdict: "merged" | "apart";
    decided_by: string;
    note: string | null;
    decided_at: Timestamp;
    undone_at: NullableTimestamp;
  };
}
