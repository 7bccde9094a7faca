import { changedQuery, type Page } from "../../page/page.ts";

/** The text with its unknown words repaired, as a link. */
export function DidYouMean({ page, text }: { page: Page; text: string }) {
  return (
    <p class="did-you-mean">
      {page.text.results.didYouMean} <a href={changedQuery(page.place.query, { q: text, sivu: null })}>{text}</a>
    </p>
  );
}
