import type { PlainText } from "../recommendation/wish.ts";
import type { Area } from "./areas.ts";
import type { AreaItems, AskedWhen } from "./load-questionnaire.ts";
import { QUESTIONNAIRE } from "./questionnaire.ts";

export interface FollowUpQuestion {
  /** Name of the form field too: `movement.wish`. */
  readonly id: string;
  readonly text: string;
  readonly isMultiple: boolean;
  readonly askedWhen: AskedWhen;
  readonly options: readonly { readonly code: string; readonly text: string }[];
}

/** What is asked of one area, in one language. */
export interface AreaQuestions {
  readonly id: Area;
  readonly title: string;
  /** One line: what the area covers. */
  readonly line: string;
  /** A whole sentence. */
  readonly question: string;
  /** The words at 0 and at 10. */
  readonly low: string;
  readonly high: string;
  readonly changeLabel: string;
  readonly followUps: readonly FollowUpQuestion[];
}

const byLanguage = new Map<keyof PlainText, readonly AreaQuestions[]>();

/** The ten areas in the order they are asked. */
export function areaQuestions(language: keyof PlainText): readonly AreaQuestions[] {
  const known = byLanguage.get(language);
  if (known) return known;
  const questions = QUESTIONNAIRE.areas.map((items) => inLanguage(items, language));
  byLanguage.set(language, questions);
  return questions;
}

/** What is asked of one area. */
export function getAreaQuestions(area: Area, language: keyof PlainText): AreaQuestions {
  const found = areaQuestions(language).find(({ id }) => id === area);
  if (!found) throw new Error(`The questionnaire does not ask of "${area}".`);
  return found;
}

/** The last question, answered in the resident's own words. */
export function noteQuestion(language: keyof PlainText): string {
  return QUESTIONNAIRE.note[language];
}

function inLanguage(items: AreaItems, language: keyof PlainText): AreaQuestions {
  return {
    id: items.id,
    title: items.title[language],
    line: items.line[language],
    question: items.question[language],
    low: items.low[language],
    high: items.high[language],
    changeLabel: items.changeLabel[language],
    followUps: items.followUps.map(({ text, options, ...followUp }) => ({
      ...followUp,
      text: text[language],
      options: options.map((option) => ({ code: option.code, text: option.text[language] })),
    })),
  };
}
