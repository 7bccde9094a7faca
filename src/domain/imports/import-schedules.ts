/** One planned reading of a source. The clock of the jobs and the page of sources both go by this list. */
export interface ImportSchedule {
  readonly source: ScheduledSource;
  /** Cron pattern in Europe/Helsinki. */
  readonly schedule: string;
  /** `changes`: what changed since the last time · `whole`: everything · `compare`: all ids, to find what is gone. */
  readonly reads: "changes" | "whole" | "compare";
}

/** Sources as the command line names them: `linkedevents` and `feeds` are read from several places. */
export const SCHEDULED_SOURCES = ["ptv", "lipas", "linkedevents", "lahella", "feeds", "sotkanet"] as const;
export type ScheduledSource = (typeof SCHEDULED_SOURCES)[number];

/** By the job's name. */
export const IMPORT_SCHEDULES = {
  "import-ptv": { source: "ptv", schedule: "7 6-22 * * *", reads: "changes" },
  "reconcile-ptv": { source: "ptv", schedule: "23 3 * * *", reads: "compare" },
  "import-linkedevents": { source: "linkedevents", schedule: "37 6-22 * * *", reads: "changes" },
  "whole-linkedevents": { source: "linkedevents", schedule: "11 4 * * *", reads: "whole" },
  "import-lahella": { source: "lahella", schedule: "52 6-22/2 * * *", reads: "whole" },
  "import-feeds": { source: "feeds", schedule: "17 6-22/2 * * *", reads: "whole" },
  "import-lipas": { source: "lipas", schedule: "41 2 * * 2-7", reads: "changes" },
  "whole-lipas": { source: "lipas", schedule: "41 2 * * 1", reads: "whole" },
  "import-sotkanet": { source: "sotkanet", schedule: "29 1 * * 1", reads: "changes" },
} as const satisfies Record<string, ImportSchedule>;

export function schedulesOf(source: ScheduledSource): readonly ImportSchedule[] {
  return Object.values(IMPORT_SCHEDULES).filter((each) => each.source === source);
}

/** A cron pattern as a person says it. Only the patterns that the product itself uses are understood. */
export interface ReadSchedule {
  readonly minute: number;
  /** The first hour and, when there are several a day, the last and how many hours lie between two. */
  readonly from: number;
  readonly to: number;
  readonly every: number;
  /** 1 is Monday; null is every day. */
  readonly days: { readonly from: number; readonly to: number } | null;
}

/** @throws Error for a pattern of another form: the list above is the program's own. */
export function readSchedule(pattern: string): ReadSchedule {
  const [, minute, from, to, every, firstDay, lastDay] =
    /^(\d+) (\d+)(?:-(\d+)(?:\/(\d+))?)? \* \* (?:\*|(\d)(?:-(\d))?)$/.exec(pattern) ?? [];
  if (minute === undefined || from === undefined) throw new Error(`the schedule "${pattern}" is not understood`);
  return {
    minute: Number(minute),
    from: Number(from),
    to: Number(to ?? from),
    every: Number(every ?? 1),
    days: firstDay === undefined ? null : { from: Number(firstDay), to: Number(lastDay ?? firstDay) },
  };
}
