import type { Need } from "../needs/need.ts";
import { findNeed } from "../needs/needs.ts";
import type { Wish } from "../recommendation/wish.ts";
import type { CardQuestion } from "./card-question.ts";
import questions from "./data/card-questions.json" with { type: "json" };
import { loadCardQuestions } from "./load-card-questions.ts";

/** All questions of the card. Checked when the program starts. */
export const CARD_QUESTIONS: readonly CardQuestion[] = loadCardQuestions(questions);

const byId = new Map(CARD_QUESTIONS.map((question) => [question.id, question]));
const byTheme = Map.groupBy(CARD_QUESTIONS, ({ theme }) => theme);

/** The questions of one theme; a theme of a region's own has none. */
export function listQuestions(theme: string): readonly CardQuestion[] {
  return byTheme.get(theme) ?? [];
}

/** Those of the asked ids that are questions of these themes, each once, in the card's order. */
export function tickedQuestions(ids: Iterable<string>, themes: readonly string[]): readonly CardQuestion[] {
  const asked = new Set(ids);
  return themes.flatMap(listQuestions).filter(({ id }) => asked.has(id));
}

/** The first need of a question is what it is about; the others weigh less. */
const WEIGHTS = [1, 0.7, 0.5] as const;

/** What the ticked questions wish for. Ids that no question has are left out. */
export function wishesOfCard(ticked: readonly string[]): Wish[] {
  return [...new Set(ticked)].flatMap((id) => {
    const question = byId.get(id);
    if (!question) return [];
    const { theme: area, because } = question;
    return question.needs.map((need, place) => ({ need, area, weight: WEIGHTS[place] ?? 0, because }));
  });
}

/** The crises that ticked questions tell of: then help lines come before anything else. */
export function crisesOf(ticked: readonly CardQuestion[]): readonly NonNullable<Need["crisis"]>[] {
  return [...new Set(ticked.flatMap(({ needs }) => needs.flatMap((need) => findNeed(need)?.crisis ?? [])))];
}
