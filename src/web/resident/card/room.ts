import { listQuestions } from "../../../domain/conversation-card/card-questions.ts";
import type { PageLanguage } from "../../../routes.ts";
import type { ThemeView } from "../../page/page.ts";
import type { NearbyText } from "./nearby-text.ts";

/** How much a panel of the printed card holds, counted for a wide font: letters in a line, and lines. */
export interface Room {
  readonly letters: number;
  readonly lines: number;
}

/** What the space around a theme and around a place takes, in lines. */
const AROUND_THEME = 0.7;
const AROUND_QUESTION = 0.13;
const AROUND_PLACE = 0.5;
/** The box before a sentence and the picture before a theme's name, in letters. */
const BEFORE = 3;

/** The first themes that there is room for, and the rest: a region may have given its themes long names. */
export function splitThemes(
  themes: readonly ThemeView[],
  language: PageLanguage,
  { letters, lines }: Room,
): { readonly first: readonly ThemeView[]; readonly rest: readonly ThemeView[]; readonly restLines: number } {
  const taken = countFitting(
    themes.map((theme) => linesOfTheme(theme, language, letters)),
    lines,
  );
  const rest = themes.slice(taken);
  const restLines = rest.reduce((sum, theme) => sum + linesOfTheme(theme, language, letters), 0);
  return { first: themes.slice(0, taken), rest, restLines };
}

function linesOfTheme({ id, name }: ThemeView, language: PageLanguage, letters: number): number {
  // Names are bold.
  const ofName = linesOf(name, letters * 0.9 - BEFORE) + AROUND_THEME;
  return listQuestions(id).reduce(
    (sum, { text }) => sum + linesOf(text[language], letters - BEFORE) + AROUND_QUESTION,
    ofName,
  );
}

/** As many of the first places as there is room for. */
export function fittingPlaces(places: readonly NearbyText[], { letters, lines }: Room): readonly NearbyText[] {
  const heights = places.map(({ name, where, hours, phone }) => {
    const words = linesOf(name, letters * 0.9) + linesOf(where, letters) + linesOf(hours, letters);
    return words + (phone === null ? 0 : 1) + AROUND_PLACE;
  });
  return places.slice(0, countFitting(heights, lines));
}

/** Words go on the next line whole; one that is longer than a line is broken. */
function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(" ")) {
    const isFirst = used === 0;
    if (isFirst || used + 1 + length <= letters) used += isFirst ? length : 1 + length;
    else {
      lines += 1;
      used = length;
    }
    lines += Math.max(0, Math.ceil(used / letters) - 1);
    used = used > letters ? used % letters : used;
  }
  return lines;
}

function countFitting(heights: readonly number[], room: number): number {
  let left = room;
  const taken = heights.findIndex((height) => {
    left -= height;
    return left < 0;
  });
  return taken === -1 ? heights.length : taken;
}
