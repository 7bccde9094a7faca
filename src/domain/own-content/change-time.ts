import type { Actor } from "../accounts/role.ts";
import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import { addDays } from "../catalogue/helsinki-time.ts";
import type { PolkuDatabase } from "../database.ts";
import type { WallTime } from "../events/event.ts";
import { type EventTime, toEventTime } from "../events/event-time.ts";
import { HORIZON_DAYS, occurrencesOf } from "../events/occurrences-of.ts";
import type { OwnEvent } from "./content.ts";
import { type OwnEventSchedule, toSchedule } from "./own-schedule.ts";
import type { OwnRegion } from "./show-to-residents.ts";
import { type ToldNow, tellNow } from "./tell-now.ts";
import { MOST_CHANGES, type TimeChange } from "./time-change.ts";

/** A time as its schedule has it, with what has been said of it. */
export interface PlannedTime {
  /** Names the time: when it was to begin. */
  readonly time: WallTime;
  readonly planned: EventTime;
  readonly change: TimeChange | null;
}

/** The next times as they were planned, changed or not, from a plain date on. Of what is open for long there are none. */
export function listPlannedTimes(
  { schedule, changes }: { readonly schedule: OwnEventSchedule; readonly changes: readonly TimeChange[] },
  from: string,
  most: number,
): readonly PlannedTime[] {
  if (schedule.kind !== "weekly" && schedule.kind !== "dates") return [];
  const until = addDays(from, HORIZON_DAYS);
  const { occurrences } = occurrencesOf({ schedule: toSchedule(schedule), status: "scheduled" }, from, until);
  return occurrences.slice(0, most).map((occurrence) => {
    const wall = wallTimeOf(new Date(occurrence.startsAt));
    const time = occurrence.isAllDay ? wall.slice(0, 10) : wall;
    const change = changes.find((each) => each.time === time) ?? null;
    return { time, planned: toEventTime(occurrence, false), change };
  });
}

/** One time by its name, however far it is; undefined when the schedule has no such time. */
export function findPlannedTime(
  content: { readonly schedule: OwnEventSchedule; readonly changes: readonly TimeChange[] },
  time: WallTime,
): PlannedTime | undefined {
  return listPlannedTimes(content, time.slice(0, 10), 12).find((each) => each.time === time);
}

export interface TimeChangeAsked {
  readonly id: string;
  readonly time: WallTime;
  /** Null: nothing differs any more. */
  readonly change: TimeChange | null;
  /** What the writer saw said of it; absent when it does not matter. */
  readonly seen?: TimeChange | null;
}

export type ChangedTime = ToldNow | { readonly ok: false; readonly because: "changed" };

/**
 * Says what differs of one time. Residents see it at once.
 * @returns `gone` when the schedule has no such time, `changed` when somebody else has said something of it meanwhile
 * @throws NotFound
 */
export async function changeTime(
  db: PolkuDatabase,
  actor: Actor,
  region: OwnRegion,
  { id, time, change, seen }: TimeChangeAsked,
  now: Date,
): Promise<ChangedTime> {
  let isOther = false;
  const answer = await tellNow(
    db,
    actor,
    region,
    {
      id,
      act: "time",
      note: time,
      change(content) {
        if (content.kind !== "event") return null;
        const said = findPlannedTime(content, time)?.change;
        isOther ||= seen !== undefined && said !== undefined && JSON.stringify(said) !== JSON.stringify(seen);
        return isOther ? null : withChange(content, time, change);
      },
    },
    now,
  );
  return isOther && !answer.ok ? { ok: false, because: "changed" } : answer;
}

function withChange(content: OwnEvent, time: WallTime, change: TimeChange | null): OwnEvent | null {
  if (findPlannedTime(content, time) === undefined) return null;
  const others = content.changes.filter((each) => each.time !== time);
  // What is long past makes room for what is to come.
  const all = [...others, ...(change ? [change] : [])].toSorted((a, b) => (a.time < b.time ? -1 : 1));
  return { ...content, changes: all.slice(-MOST_CHANGES) };
}
