import { weekdayOf } from "../../../domain/catalogue/helsinki-time.ts";
import { DAY_PARTS, type DayPart } from "../../../domain/finding/when-window.ts";
import type { CalendarItem } from "../../../domain/search/list-times.ts";
import type { Query } from "../../../routes.ts";
import { changedQuery, type Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { CalendarFilters } from "./calendar-filters.tsx";
import { type CalendarView, PART_NAMES, PERIOD_NAMES, PERIODS, TIMES_PER_PAGE } from "./calendar-query.ts";
import { EventRows } from "./event-row.tsx";
import type { FoundTimes } from "./find-times.ts";
import { RepeatedList } from "./repeated-list.tsx";
import { Subscribe } from "./subscribe.tsx";

interface CalendarPageProps {
  readonly page: Page;
  readonly view: CalendarView;
  readonly calendar: FoundTimes;
}

/** The list first; the filter beside it, always in sight. */
export function CalendarPage({ page, view, calendar }: CalendarPageProps) {
  const words = page.text.tray.calendar;
  const { number } = page.formats;
  const counts = [
    calendar.total > 0 && !view.isRepeatedOnly && words.count(number(calendar.total), calendar.total === 1),
    calendar.repeatedTotal > 0 && words.countRepeated(number(calendar.repeatedTotal), calendar.repeatedTotal === 1),
  ].filter((count) => count !== false);
  return (
    <Layout
      page={page}
      title={words.title}
      description={words.lead}
      isIndexed={page.place.query === ""}
      scripts={["locate"]}
      trail={[]}
    >
      <div class="wrap">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Periods page={page} view={view} />
        <DayParts page={page} view={view} />
        <div class="calendar">
          <div class="calendar-list">
            <h2 class="calendar-span">{spanText(page, view)}</h2>
            <p class="count-line">{counts.length > 0 ? counts.join(" · ") : words.none}</p>
            <p class="to-form">
              <a href="#sopii">{words.narrow}</a>
            </p>
            {!view.isRepeatedOnly && <SingleTimes page={page} view={view} calendar={calendar} />}
            <RepeatedList page={page} view={view} calendar={calendar} />
            <Steps page={page} view={view} />
          </div>
          <CalendarFilters page={page} view={view} />
        </div>
        <Subscribe page={page} view={view} />
      </div>
    </Layout>
  );
}

function SingleTimes({ page, view, calendar }: CalendarPageProps) {
  return (
    <>
      <DayLinks page={page} view={view} calendar={calendar} />
      <Days page={page} view={view} calendar={calendar} />
      <Pagination page={page} current={view.pageNumber} last={Math.ceil(calendar.total / TIMES_PER_PAGE)} />
    </>
  );
}

function Periods({ page, view }: { readonly page: Page; readonly view: CalendarView }) {
  const words = page.text.tray.calendar;
  return (
    <nav class="periods" aria-label={page.text.tray.when.label}>
      <ul>
        {PERIODS.map((period) => (
          <li>
            <a
              class="button"
              href={changed(page, { jakso: PERIOD_NAMES[period], alku: null, nayta: null, sivu: null })}
              aria-current={period === view.period ? "true" : undefined}
            >
              {words.periods[period]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** When of the day it suits: each is a link that turns it on or off, in sight on every screen. */
function DayParts({ page, view }: { readonly page: Page; readonly view: CalendarView }) {
  const words = page.text.tray.calendar;
  return (
    <nav class="chips day-parts" aria-labelledby="paivaani">
      <span id="paivaani">{words.dayTimes}</span>
      <ul>
        {(Object.keys(DAY_PARTS) as DayPart[]).map((part) => {
          const isOn = view.parts.includes(part);
          return (
            <li>
              <a
                class="chip"
                href={toggled(page, "aika", PART_NAMES[part], isOn)}
                aria-current={isOn ? "true" : undefined}
              >
                {words.parts[part]}
                {isOn && <span class="visually-hidden">{` ${page.text.results.remove}`}</span>}
                {isOn && <span aria-hidden="true"> ×</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The period before and after. */
function Steps({ page, view }: { readonly page: Page; readonly view: CalendarView }) {
  const words = page.text.tray.calendar;
  const to = (alku: string) => changed(page, { jakso: PERIOD_NAMES[view.period], alku, sivu: null });
  return (
    <nav class="pagination" aria-label={words.title}>
      {view.previousStart && (
        <a class="button" rel="prev" href={to(view.previousStart)}>
          {words.previous}
        </a>
      )}
      <span>{spanText(page, view)}</span>
      {view.nextStart && (
        <a class="button" rel="next" href={to(view.nextStart)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}

/** In a long list, links to its days. */
function DayLinks({ page, view, calendar }: CalendarPageProps) {
  const shown = new Set(calendar.items.map((item) => dayOf(view, item)));
  if (view.period !== "month" || calendar.days.length < 3) return null;
  return (
    <nav class="day-links" aria-label={page.text.tray.calendar.days}>
      <ul>
        {calendar.days.map(({ date, count }) => (
          <li>
            {shown.has(date) ? (
              <a href={`#p${date}`}>{`${page.formats.shortDay(date)} (${count})`}</a>
            ) : (
              <a href={changed(page, { jakso: PERIOD_NAMES.today, alku: date, sivu: null })}>
                {`${page.formats.shortDay(date)} (${count})`}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Days({ page, view, calendar }: CalendarPageProps) {
  const days = [...Map.groupBy(calendar.items, (item) => dayOf(view, item))];
  return (
    <>
      {days.map(([date, times]) => (
        <section aria-labelledby={`p${date}`}>
          <h2 class="day" id={`p${date}`}>
            {longDay(page, date)}
          </h2>
          <EventRows page={page} version={calendar.version} items={times} day={date} />
        </section>
      ))}
    </>
  );
}

/** What began before the period is told on its first day. */
function dayOf({ first }: CalendarView, { time }: CalendarItem): string {
  return time.date < first ? first : time.date;
}

function longDay({ formats }: Page, date: string): string {
  return `${formats.weekday(weekdayOf(date))} ${formats.date(date)}`;
}

function spanText({ formats }: Page, { first, last }: CalendarView): string {
  return first === last ? formats.date(first) : `${formats.shortDay(first)} – ${formats.shortDay(last)}`;
}

/** The same address with one of a name's values put in or taken away. */
function toggled(page: Page, name: string, value: string, isOn: boolean): string {
  const query = new URLSearchParams(page.place.query);
  query.delete("sivu");
  if (isOn) query.delete(name, value);
  else query.append(name, value);
  return `?${query}`;
}

function changed(page: Page, changes: Query): string {
  return changedQuery(page.place.query, changes) || "?";
}
