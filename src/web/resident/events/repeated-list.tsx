import { changedQuery, type Page } from "../../page/page.ts";
import { Pagination } from "../../ui/pagination.tsx";
import { type CalendarView, REPEATED_ONLY, REPEATED_PER_PAGE } from "./calendar-query.ts";
import { RepeatedRows } from "./event-row.tsx";
import type { FoundTimes } from "./find-times.ts";

interface RepeatedListProps {
  readonly page: Page;
  readonly view: CalendarView;
  readonly calendar: FoundTimes;
}

/** What repeats or is open for longer: the soonest beside the days, all of it on pages of its own. */
export function RepeatedList({ page, view, calendar }: RepeatedListProps) {
  const words = page.text.tray.calendar;
  const { repeated, repeatedTotal } = calendar;
  if (repeatedTotal === 0 && !view.isRepeatedOnly) return null;
  const to = (nayta: string | null) => changedQuery(page.place.query, { nayta, sivu: null }) || "?";
  return (
    <section aria-labelledby="toistuvat">
      <h2 id="toistuvat">{words.repeated}</h2>
      {repeatedTotal > 0 && <p>{words.repeatedLead}</p>}
      {repeated.length > 0 && <RepeatedRows page={page} version={calendar.version} items={repeated} />}
      {view.isRepeatedOnly && (
        <Pagination page={page} current={view.pageNumber} last={Math.ceil(repeatedTotal / REPEATED_PER_PAGE)} />
      )}
      {view.isRepeatedOnly ? (
        <p>
          <a href={to(null)}>{words.alsoSingle}</a>
        </p>
      ) : (
        repeated.length < repeatedTotal && (
          <p>
            <a class="button" href={to(REPEATED_ONLY)}>
              {words.allRepeated(page.formats.number(repeatedTotal))}
            </a>
          </p>
        )
      )}
    </section>
  );
}
