import type { SelkoReview } from "../../domain/catalogue/selko.ts";
import type { Page } from "../page/page.ts";

interface PlainNoteProps {
  readonly page: Page;
  /** Of the plain Finnish that the page shows; null when there is none. */
  readonly review: SelkoReview | null;
  /** The plain Finnish above is the region's own, as has been told already. */
  readonly isOwn?: boolean;
}

/** On pages in plain Finnish: whether the text above is plain at all, and whether anyone has checked it. */
export function PlainNote({ page, review, isOwn = false }: PlainNoteProps) {
  if (page.language !== "selko") return null;
  const { plain } = page.text.reading;
  if (isOwn) return <p class="small">{plain.others}</p>;
  return <p class="small">{review === null ? plain.none : `${stateOf(page, review)} ${plain.others}`}</p>;
}

function stateOf(page: Page, { state, reviewedOn, by }: SelkoReview): string {
  const { plain } = page.text.reading;
  if (state === "draft" || reviewedOn === null) return plain.draft;
  return plain.reviewed[by](page.formats.date(reviewedOn));
}
