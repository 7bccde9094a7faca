import type { ImportReport } from "../../domain/imports/import-report.ts";
import type { ImportOutcome } from "./run-import-command.ts";

/** The run over one of several places that a source is read from. */
export interface PartOutcome {
  /** Names the place in the report: a host, a file. */
  readonly label: string;
  readonly outcome: ImportOutcome;
}

export interface MergeOptions {
  readonly source: string;
  /** What the parts are, in the plural: `feeds`. */
  readonly parts: string;
  readonly now: Date;
  readonly wasStopped: boolean;
  /** What is to be told beside what the parts tell, before it. */
  readonly warnings?: readonly string[];
  /** How many records were taken away beside those that the parts took away. */
  readonly removed?: number;
}

const MOST_ERRORS = 3;

/** One outcome of several runs. With more than one, what is told of a run says which place it is about. */
export function mergeOutcomes(outcomes: readonly PartOutcome[], options: MergeOptions): ImportOutcome {
  const { source, now, wasStopped, warnings = [], removed = 0 } = options;
  const isOne = outcomes.length === 1;
  const told = (label: string, text: string) => (isOne ? text : `${label}: ${text}`);
  const reports = outcomes.map(({ outcome }) => outcome.report);
  const errors = outcomes.flatMap(({ label, outcome: { error } }) => (error === null ? [] : told(label, error)));
  const sum = (count: "fetched" | "created" | "updated" | "unchanged" | "removed") =>
    reports.reduce((total, report) => total + report[count], 0);
  const resumeFrom = reports.find((report) => report.resumeFrom)?.resumeFrom;
  const report: ImportReport = {
    source,
    mode: modeOf(reports),
    fetched: sum("fetched"),
    created: sum("created"),
    updated: sum("updated"),
    unchanged: sum("unchanged"),
    removed: sum("removed") + removed,
    rejected: outcomes.flatMap(({ label, outcome }) =>
      outcome.report.rejected.map(({ sourceId, reason }) => ({ sourceId, reason: told(label, reason) })),
    ),
    warnings: [
      ...warnings,
      ...(isOne ? [] : errors),
      ...outcomes.flatMap(({ label, outcome }) => outcome.report.warnings.map((warning) => told(label, warning))),
    ],
    startedAt: reports[0]?.startedAt ?? now.toISOString(),
    finishedAt: now.toISOString(),
    ...(resumeFrom ? { resumeFrom } : {}),
  };
  return { report, error: wasStopped ? "stopped by hand" : sayErrors(errors, outcomes.length, options.parts) };
}

function sayErrors(errors: readonly string[], count: number, parts: string): string | null {
  if (errors.length === 0 || count === 1) return errors[0] ?? null;
  const more = errors.length > MOST_ERRORS ? "; …" : "";
  const listed = errors.slice(0, MOST_ERRORS).join("; ");
  return `${errors.length} of ${count} ${parts} could not be read to the end: ${listed}${more}`;
}

/** Whole when any of them was. */
function modeOf(reports: readonly ImportReport[]): ImportReport["mode"] {
  return reports.find(({ mode }) => mode === "full")?.mode ?? reports[0]?.mode ?? "full";
}
