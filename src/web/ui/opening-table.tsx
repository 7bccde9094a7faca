import type { ServiceHours } from "../../domain/catalogue/catalogue.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { type DayHours, laterExceptions, weekOf } from "../../domain/catalogue/opening-hours.ts";
import type { Page } from "../page/page.ts";
import { Localized } from "./localized.tsx";
import { openNow } from "./open-now.ts";

/** Open now or when next; the week with today first; exceptions marked; later exceptions; the source's own notes. */
export function OpeningHours({ page, hours }: { page: Page; hours: readonly ServiceHours[] }) {
  const words = page.text.hours;
  const now = openNow(page, hours);
  const today = helsinkiTime(page.now).date;
  const week = weekOf(hours, today);
  const isTableUseful = week.some((day) => day.isKnown && !day.isByReservation && !isWholeDay(day));
  const notes = hours.filter((entry) => entry.kind !== "exception" && Object.keys(entry.note).length > 0);
  const later = laterExceptions(hours, today);
  return (
    <div class="hours">
      <p class={now.isOpen ? "open-state is-open" : "open-state"}>{now.sentence}</p>
      {isTableUseful && (
        <table class="week">
          <caption class="visually-hidden">{words.week}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.time}</th>
            </tr>
          </thead>
          <tbody>
            {week.map((day, index) => (
              <tr class={index === 0 ? "today" : undefined}>
                <th scope="row">
                  {page.formats.weekday(day.weekday)} {index === 0 && <span class="small">{words.today}</span>}
                </th>
                <td>
                  {dayText(page, day)}
                  {day.isException && (
                    <span class="exception">
                      {words.exception} <Localized page={page} texts={day.note} />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {later.length > 0 && (
        <div class="later">
          <p class="small strong">{words.later}</p>
          <ul>
            {later.map((entry) => (
              <li>
                {exceptionText(page, entry)} <Localized page={page} texts={entry.note} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes.map((entry) => (
        <p class="small">
          <Localized page={page} texts={entry.note} />
        </p>
      ))}
    </div>
  );
}

function isWholeDay({ intervals: [first] }: DayHours): boolean {
  return first?.from === "00:00" && first.to === "24:00";
}

function dayText(page: Page, day: DayHours): string {
  const words = page.text.hours;
  if (day.isByReservation) return words.byReservation;
  if (!day.isKnown) return words.unknownDay;
  if (day.intervals.length === 0) return words.closed;
  return day.intervals
    .map(({ from, to, endsNextDay }) => page.formats.clockRange(from, to) + (endsNextDay ? ` (${words.nextDay})` : ""))
    .join(", ");
}

function exceptionText(page: Page, entry: ServiceHours): string {
  const { formats, text } = page;
  const from = formats.shortDay(entry.validFrom ?? "");
  const days =
    entry.validTo && entry.validTo !== entry.validFrom ? `${from} – ${formats.shortDay(entry.validTo)}` : from;
  if (entry.isClosed) return `${days}: ${text.hours.closed}`;
  const times = [...new Set(entry.intervals.map((interval) => formats.clockRange(interval.from, interval.to)))];
  return times.length > 0 ? `${days}: ${times.join(", ")}` : days;
}
