import type { Context } from "../context.ts";
import { findDuplicates } from "../domain/duplicates/find-duplicates.ts";
import { extendOccurrences } from "../domain/events/extend-occurrences.ts";
import { forgetOldFeedback } from "../domain/feedback/forget-feedback.ts";
import { forgetShares } from "../domain/sharing/forget-shares.ts";
import { loadDemoTray } from "../sources/demo/load-demo-tray.ts";
import { type AskedImport, IMPORTERS, type SourceName } from "../sources/importers.ts";
import { checkToolLinks } from "../sources/link-check/check-tool-links.ts";

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
    run: (context) => runImport(context, "ptv"),
  },
  "reconcile-ptv": {
    schedule: "23 3 * * *",
    explains: "compares all ids with PTV and takes off what is gone",
    run: (context) => runImport(context, "ptv", { reconcile: true }),
  },
  "import-linkedevents": {
    schedule: "37 6-22 * * *",
    explains: "reads what changed in the Linked Events installations",
    run: (context) => runImport(context, "linkedevents"),
  },
  "whole-linkedevents": {
    schedule: "11 4 * * *",
    explains: "reads all coming events and takes off what is gone",
    run: (context) => runImport(context, "linkedevents", { full: true }),
  },
  "import-lahella": {
    schedule: "52 6-22/2 * * *",
    explains: "reads the agreed Lähellä feed, when there is one",
    run: (context) =>
      context.config.sources.lahella === null
        ? Promise.resolve("no feed has been agreed on (POLKU_LAHELLA_URL)")
        : runImport(context, "lahella"),
  },
  "import-feeds": {
    schedule: "17 6-22/2 * * *",
    explains: "reads the calendars of small associations",
    run: (context) => runImport(context, "feeds"),
  },
  "import-lipas": {
    schedule: "41 2 * * 2-7",
    explains: "reads what changed in LIPAS",
    run: (context) => runImport(context, "lipas"),
  },
  "whole-lipas": {
    schedule: "41 2 * * 1",
    explains: "reads all sports sites and takes off what is gone",
    run: (context) => runImport(context, "lipas", { full: true }),
  },
  "import-sotkanet": {
    schedule: "29 1 * * 1",
    explains: "reads the wellbeing indicators",
    run: (context) => runImport(context, "sotkanet"),
  },
  "extend-events": {
    schedule: "3 1 * * *",
    explains: "makes the times of repeating events 400 days ahead",
    run: async ({ db, clock }) => `${await extendOccurrences(db.register, clock.now())} events got new times`,
  },
  "renew-demo": {
    schedule: "9 0 * * 1",
    explains: "dates the demo region's invented events from this week",
    run: async ({ config, db, clock }) =>
      config.isDemo ? `${await loadDemoTray(db.register, clock)} events and places dated anew` : "this is no demo",
  },
  "forget-feedback": {
    schedule: "31 2 * * *",
    explains: "forgets addresses and messages of feedback that have served their time",
    async run({ db, regions, clock }) {
      const { addresses, messages } = await forgetOldFeedback(db, regions.list(), clock.now());
      return `${addresses} addresses and ${messages} messages forgotten`;
    },
  },
  "forget-shares": {
    schedule: "*/10 * * * *",
    explains: "forgets what residents shared when its time is over",
    run: async ({ db, regions, clock }) => `${await forgetShares(db, regions.list(), clock.now())} shares forgotten`,
  },
  "find-duplicates": {
    schedule: "19 5 * * *",
    explains: "finds what several sources tell of the same thing",
    async run({ db, clock }) {
      const { compared, merged, doubtful } = await findDuplicates(db.register, clock.now());
      return `${compared} pairs compared, ${merged} merged, ${doubtful} wait for a curator`;
    },
  },
  "check-links": {
    schedule: "13 5 * * *",
    explains: "sees whether the self-care tools' addresses answer",
    async run(context) {
      const { checked, ok, moved, failed, isOffline } = await checkToolLinks(context);
      if (isOffline) throw new Error("nobody answered at all, so this server seems to be offline; nothing was noted");
      return `${checked} self-care tools: ${ok} work, ${moved} have moved, ${failed} fail`;
    },
  },
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;

async function runImport(context: Context, source: SourceName, request: AskedImport = {}): Promise<string> {
  const { report, error } = await IMPORTERS[source].run(context, request, {});
  const { fetched, created, updated, removed, rejected } = report;
  const done = `${fetched} fetched, ${created} new, ${updated} changed, ${removed} removed, ${rejected.length} kept aside`;
  if (error) throw new Error(`${done}; stopped: ${error}`);
  return done;
}
