import { addDays, daysBetween, helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { windowOfWhen } from "../../../domain/finding/when-window.ts";
import { dateOfMinutes } from "../../../domain/search/time-window.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { PART_NAMES, PERIOD_NAMES, type Period } from "../events/calendar-query.ts";

/** The same words in the calendar, at the time that was understood. Null when no time was. */
export function calendarLink(page: Page, text: string, names: readonly string[]): string | null {
  const window = windowOfWhen(names, page.now);
  if (window === null) return null;
  const first = dateOfMinutes(window.from);
  const last = dateOfMinutes(window.to - 1);
  const part = (Object.keys(PART_NAMES) as (keyof typeof PART_NAMES)[]).find((each) => names.includes(each));
  const isToday = first === helsinkiTime(page.now).date;
  return linkTo(
    page,
    routes.events,
    {},
    {
      q: text,
      jakso: PERIOD_NAMES[names.includes("weekend") ? "weekend" : periodOf(first, last)],
      alku: isToday ? null : first,
      aika: part && PART_NAMES[part],
    },
  );
}

function periodOf(first: string, last: string): Period {
  const days = daysBetween(first, addDays(last, 1));
  return days === 1 ? "today" : days <= 7 ? "week" : "month";
}
