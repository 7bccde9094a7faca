import type { CardQuestion } from "../../../domain/conversation-card/card-question.ts";
import { tickedQuestions } from "../../../domain/conversation-card/card-questions.ts";
import type { Page } from "../../page/page.ts";

/** What was asked of the card, by its address or its form. */
export interface AskedCard {
  /** In the order of the card. */
  readonly ticked: readonly CardQuestion[];
  readonly isLarge: boolean;
  /** True: show what was found; false: show the card itself, to be ticked. */
  readonly wantsResults: boolean;
}

/** Unknown and repeated ticks are as if they were not there; so are those of themes that the region does not show. */
export function readCard(page: Page, fields: URLSearchParams): AskedCard {
  const ids = fields.getAll("rasti").flatMap((value) => value.split(","));
  return {
    ticked: tickedQuestions(
      ids,
      page.region.themes.map(({ id }) => id),
    ),
    isLarge: fields.get("teksti") === "iso",
    // A form's hidden field comes before the button that was pressed.
    wantsResults: fields.getAll("tila").at(-1) === "tulos",
  };
}

/** How ticks stand in an address: `rasti=seuraa,uni`. */
export function ticksText(ticked: readonly CardQuestion[]): string {
  return ticked.map(({ id }) => id).join(",");
}
