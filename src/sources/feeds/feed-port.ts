import type { ImportPort, Mapping, RecordPage } from "../shared/import-port.ts";
import type { TrayKind, TrayValue } from "../shared/tray-store.ts";

/** What a feed says, all of it at once. */
export interface FeedContents {
  /** Read one by one as they are needed. */
  readonly records: Iterable<unknown>;
  /** What the feed itself says has been taken away, or must not be shown. */
  readonly removed: RecordPage["removed"];
  /** False when the feed broke off in the middle: what it does not say may still be there. */
  readonly isWhole: boolean;
}

export interface FeedPortOptions {
  readonly name: string;
  readonly read: (signal: AbortSignal) => Promise<FeedContents>;
  /** What the register has and whose last time is over, and whether that is all it has. Feeds drop the past: that is no loss. */
  readonly listOver: () => Promise<{ readonly sourceIds: readonly string[]; readonly areAll: boolean }>;
  readonly sourceIdOf: (raw: unknown) => string | null;
  readonly map: (raw: unknown) => Mapping<TrayValue>;
  readonly warn: (text: string) => void;
}

const PAGE = 100;

/**
 * A feed that is one document, as the shared run sees a source. Every run reads it whole, so there is nothing to go on from:
 * the checkpoint is always the beginning, and a run that was broken off is simply done again.
 */
export function createFeedPort(options: FeedPortOptions): ImportPort<TrayKind, TrayValue> {
  const { name, read, listOver, sourceIdOf, map, warn } = options;
  let isWhole = true;
  const seen = new Set<string>();
  const removed: { readonly id: string; readonly reason: "archived" | "withdrawn" }[] = [];

  return {
    name,
    kinds: ["event"],
    // Never asked: the pages carry whole records.
    async *listIds() {},
    async *listRemoved() {
      yield removed;
      const { sourceIds, areAll } = await listOver();
      // A feed that is suddenly empty is broken, unless there was nothing left to come.
      if (seen.size === 0 && !areAll) return;
      yield sourceIds.filter((id) => !seen.has(keyOf(id))).map((id) => ({ id, reason: "archived" as const }));
    },
    async *listPages(_, { signal }) {
      const contents = await read(signal);
      isWhole = contents.isWhole;
      for (const { id, reason } of contents.removed) if (reason !== "gone") removed.push({ id, reason });
      let records: unknown[] = [];
      let left: RecordPage["removed"] = contents.removed;
      for (const record of contents.records) {
        const id = sourceIdOf(record);
        if (id !== null && seen.has(keyOf(id))) {
          warn("an event that the feed names twice was read once");
          continue;
        }
        if (id !== null) seen.add(keyOf(id));
        records.push(record);
        if (records.length < PAGE) continue;
        yield { cursor: "", records, removed: left };
        records = [];
        left = [];
      }
      yield { cursor: "", records, removed: left };
    },
    // The whole feed has been read: what it did not name it does not have, unless it broke off.
    fetchRecords: async (_, ids) => ({ records: [], failedIds: isWhole ? [] : ids }),
    sourceIdOf,
    map: (_, raw) => map(raw),
  };
}

/** Ids of the register are made of lower-case letters. */
const keyOf = (id: string) => id.toLowerCase();
