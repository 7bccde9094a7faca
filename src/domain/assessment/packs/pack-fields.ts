import { type InstrumentPack, isAnswerOf, type PackAnswers } from "./pack.ts";

/** A pack's answers in a form: each linkId is a field's name. What is missing, unknown or out of range counts as skipped. */
export function readPackAnswers(packs: readonly InstrumentPack[], fields: URLSearchParams): PackAnswers[] {
  return packs.map(({ manifest, items }) => {
    const values: Record<string, number> = {};
    for (const item of items) {
      const given = fields.get(item.linkId) ?? "";
      const value = Number(given);
      if (/^\d{1,2}$/.test(given) && isAnswerOf(item, value)) values[item.linkId] = value;
    }
    return { pack: manifest.id, values };
  });
}

/** The fields that carry on what was answered. */
export function packFieldsOf(answers: readonly PackAnswers[]): (readonly [name: string, value: string])[] {
  return answers.flatMap(({ values }) => Object.entries(values).map(([name, value]) => [name, String(value)] as const));
}

/** True when nothing was answered of any pack. */
export function isUnanswered(answers: readonly PackAnswers[]): boolean {
  return answers.every(({ values }) => Object.keys(values).length === 0);
}
