import type { Context } from "../context.ts";
import { forgetSessions } from "../domain/accounts/forget-sessions.ts";
import { forgetOldAudit } from "../domain/audit/forget-audit.ts";
import { forgetUnusedPictures } from "../domain/curation/pictures.ts";
import { findDuplicates } from "../domain/duplicates/find-duplicates.ts";
import { extendOccurrences } from "../domain/events/extend-occurrences.ts";
import { forgetOldFeedback } from "../domain/feedback/forget-feedback.ts";
import { IMPORT_SCHEDULES } from "../domain/imports/import-schedules.ts";
import { keepOwnTimes } from "../domain/own-content/keep-times.ts";
import { refreshTrayEntries } from "../domain/quality/refresh-tray-entries.ts";
import { forgetShares } from "../domain/sharing/forget-shares.ts";
import { forgetOldUsage } from "../domain/usage/forget-usage.ts";
import { loadDemoTray } from "../sources/demo/load-demo-tray.ts";
import { type AskedImport, IMPORTERS, type SourceName } from "../sources/importers.ts";
import { checkToolLinks } from "../sources/link-check/check-tool-links.ts";
import { askProviders } from "./ask-providers.ts";
import { remindFeedback } from "./remind-feedback.ts";
import { runImportRequests } from "./run-import-requests.ts";

interface Job {
  /** Cron pattern in Europe/Helsinki. */
  readonly schedule: string;
  readonly explains: string;
  /** @returns a line for the log and the command line; `NOTHING_TO_DO` is said, but not logged. */
  run(context: Context): Promise<string>;
}

/** What a job says that looks every few minutes whether there is anything to do, when there is not. */
export const NOTHING_TO_DO = "nothing to do";

/** Every job of the product. Each can also be run by hand: `npm run polku -- job run NAME`. */
export const JOBS = {
  "import-ptv": {
    schedule: IMPORT_SCHEDULES["import-ptv"].schedule,
    explains: "reads what changed in PTV",
    run: (context) => runImport(context, "ptv"),
  },
  "reconcile-ptv": {
    schedule: IMPORT_SCHEDULES["reconcile-ptv"].schedule,
    explains: "compares all ids with PTV and takes off what is gone",
    run: (context) => runImport(context, "ptv", { reconcile: true }),
  },
  "import-linkedevents": {
    schedule: IMPORT_SCHEDULES["import-linkedevents"].schedule,
    explains: "reads what changed in the Linked Events installations",
    run: (context) => runImport(context, "linkedevents"),
  },
  "whole-linkedevents": {
    schedule: IMPORT_SCHEDULES["whole-linkedevents"].schedule,
    explains: "reads all coming events and takes off what is gone",
    run: (context) => runImport(context, "linkedevents", { full: true }),
  },
  "import-lahella": {
    schedule: IMPORT_SCHEDULES["import-lahella"].schedule,
    explains: "reads the agreed Lähellä feed, when there is one",
    run: (context) =>
      context.config.sources.lahella === null
        ? Promise.resolve("no feed has been agreed on (POLKU_LAHELLA_URL)")
        : runImport(context, "lahella"),
  },
  "import-feeds": {
    schedule: IMPORT_SCHEDULES["import-feeds"].schedule,
    explains: "reads the calendars of small associations",
    run: (context) => runImport(context, "feeds"),
  },
  "import-lipas": {
    schedule: IMPORT_SCHEDULES["import-lipas"].schedule,
    explains: "reads what changed in LIPAS",
    run: (context) => runImport(context, "lipas"),
  },
  "whole-lipas": {
    schedule: IMPORT_SCHEDULES["whole-lipas"].schedule,
    explains: "reads all sports sites and takes off what is gone",
    run: (context) => runImport(context, "lipas", { full: true }),
  },
  "import-sotkanet": {
    schedule: IMPORT_SCHEDULES["import-sotkanet"].schedule,
    explains: "reads the wellbeing indicators",
    run: (context) => runImport(context, "sotkanet"),
  },
  "run-import-requests": {
    schedule: "* * * * *",
    explains: "does what was asked of the sources in the workspace",
    async run(context) {
      const { done, failed } = await runImportRequests(context);
      return done + failed === 0 ? NOTHING_TO_DO : `${done} requests done, ${failed} failed`;
    },
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
  "ask-providers": {
    schedule: "20 8 * * 1-5",
    explains:
      "asks providers whether facts that nobody has confirmed for long still hold, and lowers what is not answered",
    run: askProviders,
  },
  "forget-usage": {
    schedule: "47 2 1 * *",
    explains: "takes away counts of use that have served their time",
    run: async ({ db, regions, clock }) =>
      `${await forgetOldUsage(db, regions.list(), clock.now())} rows of counts forgotten`,
  },
  "remind-feedback": {
    schedule: "10 7 * * 1-5",
    explains: "tells the regions by mail how much feedback waits and is late",
    run: async (context) => `${await remindFeedback(context)} regions reminded`,
  },
  "forget-log": {
    schedule: "43 2 * * *",
    explains: "takes away log lines that have been kept for as long as each region has decided",
    async run({ db, regions, clock }) {
      const kept = regions.list().map(({ code }) => ({ code, logYears: regions.settingsOf(code).logYears }));
      return `${await forgetOldAudit(db, kept, clock.now())} log lines forgotten`;
    },
  },
  "forget-sessions": {
    schedule: "47 2 * * *",
    explains: "forgets sessions and invitations that have been over for long",
    async run({ db, regions, clock }) {
      const { sessions, invitations } = await forgetSessions(db, regions.list(), clock.now());
      return `${sessions} sessions and ${invitations} invitations forgotten`;
    },
  },
  "forget-shares": {
    schedule: "*/10 * * * *",
    explains: "forgets what residents shared when its time is over",
    run: async ({ db, regions, clock }) => `${await forgetShares(db, regions.list(), clock.now())} shares forgotten`,
  },
  "keep-own-times": {
    schedule: "*/5 * * * *",
    explains: "publishes and takes off the regions' own entries at the hours given to them",
    async run({ db, regions, clock }) {
      const all = regions
        .list()
        .map(({ code }) => ({ code, regions, addedThemes: regions.settingsOf(code).themes.added }));
      const { published, takenOff } = await keepOwnTimes(db, all, clock.now());
      return published + takenOff === 0 ? NOTHING_TO_DO : `${published} entries published, ${takenOff} taken off`;
    },
  },
  "forget-pictures": {
    schedule: "37 2 * * *",
    explains: "forgets pictures that nothing on the tray has shown for 30 days",
    run: async ({ db, regions, clock }) =>
      `${await forgetUnusedPictures(db, regions.list(), clock.now())} pictures forgotten`,
  },
  "find-duplicates": {
    schedule: "19 5 * * *",
    explains: "finds what several sources tell of the same thing",
    async run({ db, clock }) {
      const { compared, merged, doubtful } = await findDuplicates(db.register, clock.now());
      return `${compared} pairs compared, ${merged} merged, ${doubtful} wait for a curator`;
    },
  },
  "refresh-quality": {
    schedule: "43 5 * * *",
    explains: "looks at the quality of every region's tray on the new day",
    async run({ db, regions, clock }) {
      let entries = 0;
      let written = 0;
      for (const { code } of regions.list()) {
        const refreshed = await refreshTrayEntries(db, regions, code, null, clock.now());
        entries += refreshed.entries;
        written += refreshed.written;
      }
      return `${entries} records looked at, ${written} changed`;
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
