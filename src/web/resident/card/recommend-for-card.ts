import type { CardQuestion } from "../../../domain/conversation-card/card-question.ts";
import { crisesOf, wishesOfCard } from "../../../domain/conversation-card/card-questions.ts";
import { recommend } from "../../../domain/recommendation/recommend.ts";
import type { Recommendation } from "../../../domain/recommendation/recommendation.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Page } from "../../page/page.ts";
import { askingOf } from "../asking-of.ts";
import type { Choices } from "../recommendation-choices.ts";

/** So many ticks can be answered at once; the rest are said to wait for their turn. */
export const MOST_ANSWERED = 6;
const LEAST_SHOWN = 4;
const FOR_EACH = 2;

/** The ticks that are answered now: what may be urgent first, then in the card's order. */
export function answeredNow(ticked: readonly CardQuestion[]): readonly CardQuestion[] {
  const isUrgent = (question: CardQuestion) => crisesOf([question]).length > 0;
  return [...ticked.filter(isUrgent), ...ticked.filter((each) => !isUrgent(each))].slice(0, MOST_ANSWERED);
}

/** A few things for the ticked sentences, balanced over them: each has its own turn. */
export function recommendForCard(
  index: Pick<RegionIndex, "search">,
  page: Page,
  answered: readonly CardQuestion[],
  choices: Choices,
): Recommendation[] {
  const wishes = answered.flatMap(({ id }) => wishesOfCard([id]).map((wish) => ({ ...wish, area: id })));
  return recommend(index, askingOf(page, wishes, choices, Math.max(LEAST_SHOWN, answered.length * FOR_EACH)));
}
