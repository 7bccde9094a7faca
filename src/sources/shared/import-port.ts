/** Whole records as one page of a source gives them. */
export interface RecordPage {
  /** Names the page, so that a run that stopped can begin with it: text in the order of pages. */
  readonly cursor: string;
  readonly records: readonly unknown[];
  /** What the page says has been taken away. */
  readonly removed: readonly { readonly id: string; readonly reason: "archived" | "withdrawn" | "gone" }[];
}

/**
 * What the shared import run needs of a source. `Kind` is the source's own sort of record, `Value` what its mapping makes.
 * Implementations throw `SourceUnavailable` when the source cannot be read; anything about a single record is data.
 */
export interface ImportPort<Kind extends string, Value> {
  readonly name: string;
  /** In the order they must be read. */
  readonly kinds: readonly Kind[];
  /** Ids that the source publishes, page by page; with `changedSince` (ISO) only those changed after it. */
  listIds(kind: Kind, options: { changedSince?: string; signal: AbortSignal }): AsyncIterable<readonly string[]>;
  /** Ids that were taken away after `since` (ISO). */
  listRemoved(
    kind: Kind,
    options: { since: string; signal: AbortSignal },
  ): AsyncIterable<readonly { readonly id: string; readonly reason: "archived" | "withdrawn" }[]>;
  /**
   * Only of sources whose lists carry whole records: these are read instead of `listIds` and `fetchRecords`. From the page
   * named `from` on (null: from the beginning), with `changedSince` (ISO) only what changed after it.
   */
  listPages?(
    kind: Kind,
    options: { changedSince?: string; from: string | null; signal: AbortSignal },
  ): AsyncIterable<RecordPage>;
  /** Raw records in any order. Ids the source no longer has are absent; those it cannot answer for are `failedIds`. */
  fetchRecords(
    kind: Kind,
    ids: readonly string[],
    options: { signal: AbortSignal },
  ): Promise<{ readonly records: readonly unknown[]; readonly failedIds: readonly string[] }>;
  sourceIdOf(raw: unknown): string | null;
  map(kind: Kind, raw: unknown): Mapping<Value>;
}

export type Mapping<Value> =
  | { readonly isRejected: false; readonly value: Value; readonly warnings: readonly string[] }
  | { readonly isRejected: true; readonly reason: string };

/** Where mapped records go. One implementation per register, transactions inside. */
export interface ImportStore<Kind extends string, Value> {
  /** Of these source ids: the hash of what is held, and whether it is a tombstone. Absent: never seen. */
  findHashes(
    kind: Kind,
    sourceIds: readonly string[],
  ): Promise<Map<string, { readonly hash: string; readonly isRemoved: boolean }>>;
  listLivingIds(kind: Kind): Promise<readonly string[]>;
  /** Writes one batch and the checkpoint in one transaction. */
  saveBatch(batch: Batch<Kind, Value>): Promise<Saved>;
  remove(kind: Kind, sourceIds: readonly string[], reason: "archived" | "withdrawn" | "gone"): Promise<number>;
}

export interface Saved {
  readonly created: number;
  readonly updated: number;
  /** How many living records the batch itself took away. */
  readonly removed?: number;
  /** A line for each record that the register does not keep although nothing is wrong with it. */
  readonly leftOut?: readonly string[];
}

export interface Batch<Kind extends string, Value> {
  readonly kind: Kind;
  readonly changed: readonly { readonly sourceId: string; readonly value: Value; readonly hash: string }[];
  readonly rejected: readonly { readonly sourceId: string; readonly reason: string; readonly raw: string }[];
  /** Good ones with nothing to write: what was kept aside of them is let go. Absent: none. */
  readonly settled?: readonly string[];
  /** Every id of the batch up to and including this one is done; null when the run keeps no checkpoint. */
  readonly after: string | null;
}
