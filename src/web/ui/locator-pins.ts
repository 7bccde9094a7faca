import { type Box, keptOnPaper, overlaps, type Point } from "./locator-geometry.ts";
import { LONGEST_LABEL, pinLabel } from "./locator-numbers.ts";

/** One mark on the map: a single place, or places too close together to be told apart at this scale. */
export interface PinMark extends Box {
  /** In order, each once; empty for places without a number. */
  readonly numbers: readonly number[];
  /** `3`, `3–5`, `1, 4, 9–11`, `2, 7 +12`. */
  readonly label: string;
}

export const PIN_SIZE = 26;
const LETTER_WIDTH = 8.6;
const PADDING = 14;
/** More members than this are not worth spelling out before everything has been put together. */
const SPELLED_OUT = 8;

interface Group extends Box {
  readonly points: readonly (Point & { readonly number: number | null })[];
}

/** Puts together the pins that would cover each other, until none do. The order of the list decides, so the same list gives the same map. */
export function groupPins(pins: readonly (Point & { readonly number: number | null })[]): PinMark[] {
  const placed: Group[] = [];
  for (const pin of pins) {
    let group = grouped([pin]);
    for (;;) {
      const near = placed.findIndex((other) => overlaps(group, other));
      const [other] = near < 0 ? [] : placed.splice(near, 1);
      if (!other) break;
      group = grouped([...other.points, ...group.points]);
    }
    placed.push(group);
  }
  return placed
    .map(({ points, ...box }) => {
      const numbers = numbersOf(points);
      return { ...box, numbers, label: pinLabel(numbers) };
    })
    .sort((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
}

function grouped(points: Group["points"]): Group {
  const numbers = points.length > SPELLED_OUT ? null : numbersOf(points);
  const letters = numbers ? pinLabel(numbers).length : LONGEST_LABEL;
  const middle = {
    x: Math.round(points.reduce((sum, { x }) => sum + x, 0) / points.length),
    y: Math.round(points.reduce((sum, { y }) => sum + y, 0) / points.length),
  };
  const width = Math.max(PIN_SIZE, Math.round(letters * LETTER_WIDTH + PADDING));
  return { ...keptOnPaper({ ...middle, width, height: PIN_SIZE }), points };
}

function numbersOf(points: Group["points"]): number[] {
  return [...new Set(points.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b);
}
