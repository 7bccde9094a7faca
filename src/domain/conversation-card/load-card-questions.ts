import { z } from "zod";
import { findNeed } from "../needs/needs.ts";
import { THEMES } from "../themes/theme.ts";
import type { CardQuestion } from "./card-question.ts";

/** What a line of the printed card holds: a longer sentence would not leave room for the rest of its theme. */
const LONGEST_TEXT = 48;
const MOST_IN_THEME = 3;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens");
const plainText = (sentence: z.ZodString) =>
  z.strictObject({ fi: sentence, sv: sentence, en: sentence, selko: sentence });
const sentence = z.string().trim().min(1);
const startingWith = (word: string) => sentence.max(90).startsWith(`${word} `);

const questionSchema = z.strictObject({
  id,
  theme: z.string().refine((theme) => THEMES.some((known) => known.id === theme), "must be the id of a theme"),
  text: plainText(sentence.max(LONGEST_TEXT)),
  needs: z
    .array(z.string().refine((need) => findNeed(need) !== undefined, "must be the id of a need"))
    .min(1)
    .max(3),
  because: z.strictObject({
    fi: startingWith("koska"),
    sv: startingWith("eftersom"),
    en: startingWith("because"),
    selko: startingWith("koska"),
  }),
});

/**
 * The questions of the data file, in its order.
 *
 * @throws Error that lists every fault as `question · field: what is wrong`.
 */
export function loadCardQuestions(content: unknown): readonly CardQuestion[] {
  if (!Array.isArray(content)) throw new Error("The questions of the card must be a list.");
  const faults: string[] = [];
  const questions = content.flatMap((entry: unknown, place): CardQuestion[] => {
    const parsed = questionSchema.safeParse(entry);
    if (parsed.success) return [parsed.data];
    for (const { path, message } of parsed.error.issues)
      faults.push(`${nameOf(entry, place)} · ${path.join(".")}: ${message}`);
    return [];
  });
  for (const [repeated, same] of Map.groupBy(questions, (question) => question.id))
    if (same.length > 1) faults.push(`${repeated} · id: is used ${same.length} times`);
  for (const [theme, same] of Map.groupBy(questions, (question) => question.theme))
    if (same.length > MOST_IN_THEME) faults.push(`${theme}: has more than ${MOST_IN_THEME} questions`);
  if (faults.length > 0) throw new Error(`The questions of the card have faults:\n  ${faults.join("\n  ")}`);
  return questions;
}

function nameOf(entry: unknown, place: number): string {
  const named = z.object({ id: z.string() }).safeParse(entry);
  return named.success ? named.data.id : `question number ${place + 1}`;
}
