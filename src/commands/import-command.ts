import type { ImportReport } from "../domain/imports/import-report.ts";
import { READABLE_KINDS } from "../sources/feeds/configured-feeds.ts";
import { type AskedImport, IMPORTERS, SOURCE_NAMES } from "../sources/importers.ts";
import { createProgressBar } from "./progress-bar.ts";
import { UsageError } from "./usage-error.ts";
import { parseCommand, say, withContext } from "./with-context.ts";

export async function runImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: "string" },
      file: { type: "string" },
      kind: { type: "string" },
      region: { type: "string", multiple: true },
      full: { type: "boolean" },
      since: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const [named, ...more] = positionals;
  const source = SOURCE_NAMES.find((name) => name === named);
  if (source === undefined || more.length > 0) {
    throw new UsageError(`Name one source to import: ${SOURCE_NAMES.join(", ")}.`);
  }
  if (values.url !== undefined && !(/^https?:\/\/[^\s]+$/.test(values.url) && URL.canParse(values.url)))
    throw new UsageError(`--url must be an http address, not "${values.url}".`);
  if (values.since !== undefined && (values.since.length < 10 || Number.isNaN(Date.parse(values.since)))) {
    throw new UsageError(`--since must be a time such as 2026-11-01T00:00:00Z, not "${values.since}".`);
  }
  if (values.file && !IMPORTERS[source].takesFile)
    throw new UsageError(`${source} is read from its interface: give --url, not --file.`);
  if (values.file && values.url) throw new UsageError("--file and --url are two places to read from: choose one.");
  const kind = READABLE_KINDS.find((readable) => readable === values.kind);
  if (values.kind !== undefined) {
    if (source !== "feeds" || (!values.url && !values.file))
      throw new UsageError("--kind tells what one feed is: it goes with import feeds and its --url or --file.");
    if (kind === undefined) throw new UsageError(`--kind may be ${READABLE_KINDS.join(", ")}, not "${values.kind}".`);
  }
  if (values.full && values.since)
    throw new UsageError("--full reads everything and --since only what changed: choose one.");

  return withContext(async (context) => {
    for (const code of values.region ?? []) {
      if (!context.regions.findByCode(code)) throw new UsageError(`There is no region "${code}". See: region list.`);
    }
    const request: AskedImport = {
      full: values.full ?? false,
      ...(values.since ? { since: new Date(values.since).toISOString() } : {}),
      ...(values.region ? { regions: values.region } : {}),
      ...(values.url ? { url: values.url } : {}),
      ...(values.file ? { file: values.file } : {}),
      ...(kind ? { kind } : {}),
    };
    const stopping = new AbortController();
    const stop = () => stopping.abort(new Error("stopped by hand"));
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    const bar = createProgressBar(process.stderr, !values.json);
    const { report, error } = await IMPORTERS[source].run(context, request, {
      signal: stopping.signal,
      onProgress: bar.show,
      onWait: () => process.stderr.write(`Another import of ${source} is running; waiting for it to end …\n`),
    });
    bar.end();
    if (values.json) say(JSON.stringify(report));
    else sayReport(report, error);
    return error === null ? 0 : 3;
  });
}

function sayReport(report: ImportReport, error: string | null): void {
  const { mode, fetched, created, updated, unchanged, removed, rejected, warnings } = report;
  say(
    `${report.source} (${mode}): ${fetched} fetched, ${created} new, ${updated} changed, ${unchanged} as they were, ${removed} removed.`,
  );
  for (const { sourceId, reason } of rejected.slice(0, 20)) say(`  kept aside ${sourceId}: ${reason}`);
  if (rejected.length > 20) say(`  … and ${rejected.length - 20} more kept aside`);
  for (const warning of warnings.slice(0, 20)) say(`  note: ${warning}`);
  if (warnings.length > 20) say(`  … and ${warnings.length - 20} more sorts of notes`);
  if (error) say(`It stopped before the end: ${error}. What was read is kept; the next run goes on from there.`);
}
