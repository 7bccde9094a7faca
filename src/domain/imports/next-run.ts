import { Cron } from "croner";
import type { ImportSchedule } from "./import-schedules.ts";

/** When the clock next reads by any of the schedules; null when there is none. */
export function nextRunOf(schedules: readonly Pick<ImportSchedule, "schedule">[], now: Date): Date | null {
  const times = schedules.flatMap(({ schedule }) => {
    const next = new Cron(schedule, { timezone: "Europe/Helsinki", paused: true }).nextRun(now);
    return next ?? [];
  });
  return times.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
