export type ImportMode = "full" | "incremental";

/** What one run did. The contract's object that `import … --json` prints. */
export interface ImportReport {
  source: string;
  mode: ImportMode | "reconcile";
  fetched: number;
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  rejected: { sourceId: string; reason: string }[];
  /** One line per sort of trouble, with how often it was met. */
  warnings: string[];
  startedAt: string;
  finishedAt: string;
  /** Where the next run goes on, when this one did not come to the end. */
  resumeFrom?: { kind: string; after: string };
}

/** Collects what a run does. Warnings are counted by their text with ids and numbers left out, so thousands stay readable. */
export function createTally(source: string, mode: ImportReport["mode"], startedAt: Date) {
  const counts = { fetched: 0, created: 0, updated: 0, unchanged: 0, removed: 0 };
  const rejected: { sourceId: string; reason: string }[] = [];
  const warnings = new Map<string, { count: number; first: string }>();
  return {
    counts,
    reject(sourceId: string, reason: string): void {
      rejected.push({ sourceId, reason });
    },
    warn(text: string): void {
      const sort = text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|"[^"]*"|\d+/gi, "…");
      const seen = warnings.get(sort);
      if (seen) seen.count += 1;
      else warnings.set(sort, { count: 1, first: text });
    },
    report(finishedAt: Date, resumeFrom?: ImportReport["resumeFrom"]): ImportReport {
      return {
        source,
        mode,
        ...counts,
        rejected,
        warnings: [...warnings.values()].map(({ count, first }) => (count === 1 ? first : `${first} (${count} times)`)),
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt.toISOString(),
        ...(resumeFrom ? { resumeFrom } : {}),
      };
    },
  };
}

export type Tally = ReturnType<typeof createTally>;
