import type { Context } from "../context.ts";
import { importPtv } from "../sources/ptv/import-ptv.ts";

interface Job {
  /** Cron pattern in Europe/Helsinki. */
  readonly schedule: string;
  readonly explains: string;
  /** @returns a line for the log and the command line. */
  run(context: Context): Promise<string>;
}

/** Every job of the product. Each can also be run by hand: `npm run polku -- job run NAME`. */
export const JOBS = {
  "import-ptv": {
    schedule: "7 6-22 * * *",
    explains: "reads what changed in PTV",
    run: (context) => runPtv(context, {}),
  },
  "reconcile-ptv": {
    schedule: "23 3 * * *",
    explains: "compares all ids with PTV and takes off what is gone",
    run: (context) => runPtv(context, { reconcile: true }),
  },
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;

async function runPtv(context: Context, request: { reconcile?: boolean }): Promise<string> {
  const { report, error } = await importPtv(context, request);
  const { fetched, created, updated, removed, rejected } = report;
  const done = `${fetched} fetched, ${created} new, ${updated} changed, ${removed} removed, ${rejected.length} kept aside`;
  if (error) throw new Error(`${done}; stopped: ${error}`);
  return done;
}
