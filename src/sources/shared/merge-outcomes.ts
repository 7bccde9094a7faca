import type { ImportReport } from "../../domain/imports/import-report.ts";
import type { ImportOutcome } from "./run-import-command.ts";

/** One outcome of several runs. With more than one, what is told of a run says which installation it is about. */
export function mergeOutcomes(
  source: string,
  outcomes: readonly { readonly installation: string; readonly outcome: ImportOutcome }[],
  now: Date,
): ImportOutcome {
  const reports = outcomes.map(({ outcome }) => outcome.report);
  const isOne = outcomes.length === 1;
  const sum = (count: "fetched" | "created" | "updated" | "unchanged" | "removed") =>
    reports.reduce((total, report) => total + report[count], 0);
  const told = (installation: string, text: string) => (isOne ? text : `${installation}: ${text}`);
  const errors = outcomes.flatMap(({ installation, outcome: { error } }) =>
    error === null ? [] : told(installation, error),
  );
  const resumeFrom = reports.find((report) => report.resumeFrom)?.resumeFrom;
  const report: ImportReport = {
    source,
    mode: modeOf(reports),
    fetched: sum("fetched"),
    created: sum("created"),
    updated: sum("updated"),
    unchanged: sum("unchanged"),
    removed: sum("removed"),
    rejected: reports.flatMap(({ rejected }) => rejected),
    warnings: outcomes.flatMap(({ installation, outcome }) =>
      outcome.report.warnings.map((warning) => told(installation, warning)),
    ),
    startedAt: reports[0]?.startedAt ?? now.toISOString(),
    finishedAt: reports.at(-1)?.finishedAt ?? now.toISOString(),
    ...(resumeFrom ? { resumeFrom } : {}),
  };
  return { report, error: errors.length > 0 ? errors.join("; ") : null };
}

/** Whole when any of them was. */
function modeOf(reports: readonly ImportReport[]): ImportReport["mode"] {
  return reports.find(({ mode }) => mode === "full")?.mode ?? reports[0]?.mode ?? "incremental";
}
