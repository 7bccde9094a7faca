import type { FeedSettings } from "../regions/feed-settings.ts";

/** What somebody asks of a source. The web calls no source; a job does. */
export type AskedOfSource =
  /** One record that was kept aside, fetched again. */
  | { readonly what: "record"; readonly source: string; readonly kind: string; readonly sourceId: string }
  /** A whole run, now. `source` as the command line names it. */
  | { readonly what: "run"; readonly source: string; readonly isWhole: boolean }
  /** What a feed would give, without keeping any of it. `source` is `feedSource` of its address. */
  | { readonly what: "feed"; readonly source: string; readonly feed: FeedSettings };

/**
 * `done`: it went well · `still`: the record is refused as before · `gone`: the source no longer has it ·
 * `away`: the source could not be read · `failed`: something else went wrong.
 */
export type RequestOutcome = "done" | "still" | "gone" | "away" | "failed";

/** What came of a request, as the page tells it. Everything is optional: each sort of request tells its own. */
export interface RequestAnswer {
  readonly fetched?: number;
  readonly created?: number;
  readonly updated?: number;
  readonly removed?: number;
  readonly rejected?: number;
  /** Why a record is refused, or a source could not be read: plain English of the importers. */
  readonly reason?: string;
  /** Of a feed that was tried: the first few events. */
  readonly events?: readonly { readonly name: string; readonly startsAt: string | null }[];
}

export interface ImportRequestState {
  readonly id: string;
  readonly asked: AskedOfSource;
  readonly askedAt: Date;
  /** An account's id. */
  readonly askedBy: string;
  readonly tries: number;
  readonly finishedAt: Date | null;
  readonly outcome: RequestOutcome | null;
  readonly answer: RequestAnswer;
}

/** A request whose program was killed so many times is given up. */
export const MOST_TRIES = 3;
