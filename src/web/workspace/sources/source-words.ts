import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { ImportRun } from "../../../domain/imports/import-queries.ts";
import { type ImportSchedule, readSchedule } from "../../../domain/imports/import-schedules.ts";
import { failureCode } from "../../../domain/imports/reasons.ts";
import type { Desk } from "../desk.ts";

/** "23.11.2026 klo 10.15" */
export function dayAndClock({ page: { formats } }: Desk, at: Date): string {
  const { date, minutes } = helsinkiTime(at);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${formats.date(date)} ${formats.clock(`${hours}:${rest}`)}`;
}

/** Why a source could not be read, in plain words. */
export function failureWords(desk: Desk, error: string): string {
  return desk.words.sources.failures[failureCode(error)];
}

/** "Muutokset: joka tunti klo 6.07–22.07" */
export function scheduleWords(desk: Desk, { schedule, reads }: ImportSchedule): string {
  const words = desk.words.sources.schedule;
  const { minute, from, to, every, days } = readSchedule(schedule);
  const [first, last] = [clockOf(from, minute), clockOf(to, minute)];
  const when = () => {
    if (days && days.from === days.to) return words.on(words.onDays[days.from - 1] ?? "", first);
    if (days) return words.fromTo(words.fromDays[days.from - 1] ?? "", words.toDays[days.to - 1] ?? "", first);
    if (from === to) return words.daily(first);
    return every === 1 ? words.hourly(first, last) : words.everyOther(first, last);
  };
  return `${words.reads[reads]}: ${when()}`;
}

function clockOf(hour: number, minute: number): string {
  return `${hour}.${String(minute).padStart(2, "0")}`;
}

/** How long a run took; null while it goes on. */
export function lengthWords(desk: Desk, { startedAt, finishedAt }: ImportRun): string | null {
  if (finishedAt === null) return null;
  const words = desk.words.sources.run;
  const seconds = Math.max(0, Math.round((finishedAt.getTime() - startedAt.getTime()) / 1000));
  if (seconds < 60) return words.seconds(String(seconds));
  return words.minutes(String(Math.floor(seconds / 60)), String(seconds % 60));
}

export function countWords(desk: Desk, { report }: Pick<ImportRun, "report">): string {
  const { created = 0, updated = 0, removed = 0 } = report;
  return desk.words.sources.counts(String(created), String(updated), String(removed));
}

const BADGES = {
  finished: "badge good",
  running: "badge soon",
  interrupted: "badge soon",
  failed: "badge bad",
} as const;

export function stateBadge(status: ImportRun["status"]): string {
  return BADGES[status];
}
