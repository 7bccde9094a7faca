import type { CardCuration } from "../catalogue/card-curation.ts";
import type { LocalizedText } from "../catalogue/catalogue.ts";

/** What a list shows of a self-care tool. Whether it has been checked is told by the region, at the time of reading. */
export interface ToolCard {
  readonly kind: "tool";
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly selkoSummary: string | null;
  readonly toolKind:
    | "healthCheck"
    | "course"
    | "coaching"
    | "information"
    | "exercise"
    | "chat"
    | "phone"
    | "peerForum"
    | "app";
  readonly provider: LocalizedText;
  readonly themes: readonly string[];
  readonly languages: readonly string[];
  readonly targetGroups: readonly string[];
  readonly signIn: "none" | "optional" | "required" | null;
  readonly isFree: boolean | null;
  /** What the region's curators have said; absent when nothing that shows. */
  readonly curated?: CardCuration;
}
