import { changedQuery, type Page } from "../page/page.ts";

/** Links to the previous and the next page of a list; `current` begins from 1. */
export function Pagination({ page, current, last }: { page: Page; current: number; last: number }) {
  if (last <= 1) return null;
  const words = page.text.results;
  const to = (number: number) => changedQuery(page.place.query, { sivu: number === 1 ? null : number }) || "?";
  return (
    <nav class="pagination" aria-label={words.pages}>
      {current > 1 && (
        <a class="button" rel="prev" href={to(current - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.page(page.formats.number(current), page.formats.number(last))}</span>
      {current < last && (
        <a class="button" rel="next" href={to(current + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
