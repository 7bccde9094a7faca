import type { Asking } from "../../domain/recommendation/recommendation.ts";
import type { Wish } from "../../domain/recommendation/wish.ts";
import type { Page } from "../page/page.ts";
import type { Choices } from "./recommendation-choices.ts";

/** What is asked of the recommendations for a reader: their wishes, their place, and what they have said of earlier ones. */
export function askingOf(
  page: Page,
  wishes: readonly Wish[],
  { without, keep }: Pick<Choices, "without" | "keep">,
  limit: number,
): Asking {
  return {
    wishes,
    language: page.content,
    municipality: page.municipality?.code ?? null,
    near: page.near,
    now: page.now,
    isFreeOnly: false,
    targetGroups: [],
    without,
    keep,
    limit,
  };
}
