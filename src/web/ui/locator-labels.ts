import { type Box, isOnPaper, overlaps, type Point, WIDTH } from "./locator-geometry.ts";

export interface NamedPoint extends Point {
  readonly name: string;
}
/** A name's place: the middle of its foot. */
export interface PlacedLabel extends Point {
  readonly name: string;
  /** The spot that it names. */
  readonly spot: Point;
}

const LETTER_WIDTH = 7.9;
const LINE = 18;
const GAP = 6;

/** Writes each name beside its spot where it covers nothing. Names that have no room are left out: a few readable ones are enough. */
export function placeLabels(names: readonly NamedPoint[], taken: readonly Box[]): PlacedLabel[] {
  const boxes: Box[] = [...taken];
  const placed: PlacedLabel[] = [];
  for (const { name, ...spot } of names) {
    if (!isOnPaper(spot, 2)) continue;
    const width = name.length * LETTER_WIDTH;
    const free = placesAround(spot, width)
      .map((middle) => ({ ...middle, width, height: LINE }))
      .find((box) => isWhole(box) && !boxes.some((other) => overlaps(box, other)));
    if (!free) continue;
    boxes.push(free);
    placed.push({ name, spot, x: Math.round(free.x), y: Math.round(free.y + LINE / 2 - 4) });
  }
  return placed;
}

/** Above, below, to the right, to the left; and farther above and below, past a pin that stands on the spot. */
function placesAround({ x, y }: Point, width: number): Point[] {
  const up = GAP + LINE / 2;
  const aside = GAP + width / 2;
  const inside = Math.min(Math.max(x, width / 2 + 4), WIDTH - width / 2 - 4);
  return [
    { x: inside, y: y - up },
    { x: inside, y: y + up },
    { x: x + aside, y },
    { x: x - aside, y },
    { x: inside, y: y - 2 * LINE },
    { x: inside, y: y + 2 * LINE },
  ];
}

function isWhole({ x, y, width, height }: Box): boolean {
  return isOnPaper({ x: x - width / 2, y: y - height / 2 }, 2) && isOnPaper({ x: x + width / 2, y: y + height / 2 }, 2);
}
