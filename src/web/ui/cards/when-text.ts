import type { Weekday } from "../../../domain/catalogue/catalogue.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { addDays, helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import type { Rhythm } from "../../../domain/events/rhythm.ts";
import type { TimeWords } from "../../../domain/events/time-words.ts";
import type { Page } from "../../page/page.ts";

/** `ma 30.11. klo 17–18`, `tänään klo 17`, `Avoinna 31.12. asti`. */
export function timeText(page: Page, time: EventTime): string {
  const { formats, text } = page;
  const words = text.tray.when;
  const today = helsinkiTime(page.now).date;
  if (time.isOngoing) {
    if (time.date > today) return words.from(formats.date(time.date));
    return time.lastDate > farFrom(today) ? words.ongoingOpen : words.ongoing(formats.date(time.lastDate));
  }
  const day = dayText(page, time.date);
  if (isManyDays(time)) return words.days(withClock(page, day, time.from), formats.shortDay(time.lastDate));
  return withHours(page, day, time);
}

/** Where a time is that is somewhere else than the others; empty when it is not. */
export function otherPlaceText(page: Page, { place }: TimeWords): string {
  const name = plainText(place ?? {}, page.content);
  return name === "" ? "" : page.text.tray.event.otherPlace(name);
}

/** When a moved time was to be: `Oli ensin ma 7.12. klo 17`; empty when it was not moved. */
export function movedFromText(page: Page, { movedFrom }: TimeWords): string {
  if (movedFrom === undefined) return "";
  const day = dayText(page, movedFrom.slice(0, 10));
  return page.text.tray.event.movedFrom(withClock(page, day, movedFrom.slice(11) || null));
}

/** Only the hours: `17–18`, `klo 17`, `Koko päivän`. */
export function hoursText(page: Page, { from, until }: Pick<EventTime, "from" | "until">): string {
  if (from === null) return page.text.tray.when.allDay;
  return until === null ? page.formats.clock(from) : clockRange(page, from, until);
}

/** `maanantaisin ja torstaisin klo 17–18` */
export function rhythmText(page: Page, rhythm: Rhythm): string {
  const words = page.text.tray.rhythm;
  const weekdays = weekdaysText(page, rhythm.weekdays);
  const days =
    rhythm.kind === "daily" ? words.daily : rhythm.kind === "weekly" ? weekdays : words[rhythm.kind](weekdays);
  const hours = rhythm.from === null ? "" : ` ${hoursText(page, rhythm)}`;
  return days + hours;
}

/** `maanantaisin klo 17–18, seuraava 30.11.`: the day of the week is said once. */
export function rhythmAndNextText(page: Page, rhythm: Rhythm, next: EventTime): string {
  const day = dayText(page, next.date);
  const isSaid = rhythm.weekdays.length === 1 && day === page.formats.shortDay(next.date);
  const { nextIs } = page.text.tray.rhythm;
  return `${rhythmText(page, rhythm)}, ${nextIs(isSaid ? day.slice(day.indexOf(" ") + 1) : day)}`;
}

function weekdaysText(page: Page, days: readonly Weekday[]): string {
  const words = page.text.tray.rhythm;
  if (days.join() === "1,2,3,4,5") return words.workdays;
  const names = days.map((day) => words.weekdays[day - 1] ?? "");
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${words.and} ${names.at(-1)}`;
}

function dayText(page: Page, date: string): string {
  const { formats, text } = page;
  const today = helsinkiTime(page.now).date;
  if (date === today) return text.tray.when.today;
  if (date === addDays(today, 1)) return text.tray.when.tomorrow;
  return date.slice(0, 4) === today.slice(0, 4) || date < farFrom(today, 120)
    ? formats.shortDay(date)
    : formats.date(date);
}

function withHours(page: Page, day: string, { from, until }: EventTime): string {
  return from === null ? day : `${day} ${hoursText(page, { from, until })}`;
}

function withClock(page: Page, day: string, from: string | null): string {
  return from === null ? day : `${day} ${page.formats.clock(from)}`;
}

function clockRange(page: Page, from: string, until: string): string {
  const range = page.formats.clockRange(from, until);
  const word = page.formats.clock(from).replace(/[\d.:]+$/, "");
  return word + range;
}

/** Goes on for days; what begins in the evening and ends in the small hours is one evening. */
export function isManyDays({ date, lastDate, until }: EventTime): boolean {
  const isNight = lastDate === addDays(date, 1) && until !== null && until <= "06:00";
  return lastDate > date && !isNight;
}

function farFrom(today: string, days = 380): string {
  return addDays(today, days);
}
