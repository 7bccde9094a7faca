import type { EventStatus, Schedule, TimeSlot, WallTime } from "../../../domain/events/event.ts";
import { statusInTitles, statusOf } from "../../shared/title-status.ts";
import { toDates, toSlot } from "../wall-time.ts";
import type { CalendarPart } from "./calendar-part.ts";

/** When an event takes place; null when no part of it has a readable beginning. `changes` are times of the series that differ. */
export function toSchedule(
  main: CalendarPart | null,
  changes: readonly CalendarPart[],
  warn: (text: string) => void,
): Schedule | null {
  const changed = changes.flatMap((part) => {
    const slot = changedSlot(part, main, warn);
    return slot ? [{ original: part.original ?? slot.start, slot }] : [];
  });
  if (main === null) return changed.length === 0 ? null : toDates(changed.map(({ slot }) => slot));
  if (main.start === null) return null;

  const first = toSlot(main.start, main.end, warn);
  const fit = fitting(first.start);
  const excluded = main.excluded.map((wall) => (first.start.length === 10 ? wall.slice(0, 10) : wall));
  const added = main.added.flatMap(({ start, end }) => {
    const wall = fit(start);
    return wall === first.start ? [] : [toSlot(wall, end && fit(end), warn)];
  });
  const fitted = changed.map(({ original, slot }) => ({ original: fit(original), slot }));
  if (main.rules.length > 0) return { kind: "recurring", first, rules: main.rules, excluded, added, changed: fitted };

  const left = new Set(excluded);
  const moved = new Set(fitted.map(({ original }) => original));
  const regular = [first, ...added].filter(
    ({ start }) => !left.has(start) && !left.has(start.slice(0, 10)) && !moved.has(start),
  );
  return toDates([...regular, ...fitted.map(({ slot }) => slot)]);
}

function changedSlot(part: CalendarPart, main: CalendarPart | null, warn: (text: string) => void): TimeSlot | null {
  const start = part.start ?? part.original;
  if (start === null) return null;
  const status = statusOfPart(part);
  const slot = toSlot(start, part.end, warn);
  return status === statusOfPart(main) ? slot : { ...slot, status };
}

export function statusOfPart(part: CalendarPart | null): EventStatus {
  if (part === null) return "scheduled";
  const told = part.status === "CANCELLED" ? "cancelled" : null;
  return statusOf(told, statusInTitles(Object.values(part.summary)));
}

/** Times of the same sort as the series' own: of an event of whole days its day, of one with hours its usual hour. */
function fitting(first: WallTime): (wall: WallTime) => WallTime {
  return (wall) => (first.length === 10 ? wall.slice(0, 10) : wall.length === 10 ? `${wall}${first.slice(10)}` : wall);
}
