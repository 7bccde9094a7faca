import { distanceMetres } from "../../platform/geo/distance.ts";

export interface Position {
  readonly lat: number;
  readonly lon: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A rectangle around its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
export interface Projection {
  readonly metresPerUnit: number;
  toPoint(position: Position): Point;
}

/** The picture's size in its own units. */
export const WIDTH = 400;
export const HEIGHT = 260;
/** Room for the pins at the edges; below also for the scale. */
const MARGIN = { side: 30, top: 34, bottom: 44 };
const METRES_PER_DEGREE = 111_320;
/** At least a kilometre and a half across, so that neighbours in one house do not fly to the corners. */
const LEAST_DEGREES = 0.0135;
/** A town farther away tells nothing of where a place is. */
const FARTHEST_TOWN_METRES = 60_000;
const SCALE_STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];
const LONGEST_STEP = 90;

/** Fits all positions (at least one) in the picture; degrees of longitude are narrower in the north. */
export function fitPositions(positions: readonly Position[]): Projection {
  const [south, north] = edges(positions.map(({ lat }) => lat));
  const [west, east] = edges(positions.map(({ lon }) => lon));
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const narrowing = Math.cos((middle.lat * Math.PI) / 180);
  const height = Math.max(north - south, LEAST_DEGREES);
  const width = Math.max((east - west) * narrowing, LEAST_DEGREES);
  const room = { width: WIDTH - 2 * MARGIN.side, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const unitsPerDegree = Math.min(room.height / height, room.width / width);
  return {
    metresPerUnit: METRES_PER_DEGREE / unitsPerDegree,
    toPoint: ({ lat, lon }) => ({
      x: Math.round(WIDTH / 2 + (lon - middle.lon) * narrowing * unitsPerDegree),
      y: Math.round(MARGIN.top + room.height / 2 - (lat - middle.lat) * unitsPerDegree),
    }),
  };
}

/** The towns that must be seen for the places to be recognised: the nearest, and for places close together one more. */
export function townsToShow<Town extends Position>(places: readonly Position[], towns: readonly Town[]): Town[] {
  const [south, north] = edges(places.map(({ lat }) => lat));
  const [west, east] = edges(places.map(({ lon }) => lon));
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const isOneSpot = distanceMetres({ lat: south, lon: west }, { lat: north, lon: east }) < 300;
  return towns
    .map((town) => ({ town, metres: distanceMetres(middle, town) }))
    .filter(({ metres }) => metres <= FARTHEST_TOWN_METRES)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, isOneSpot ? 2 : 1)
    .map(({ town }) => town);
}

/** The side of one square of the grid: the longest round distance that leaves four squares or more across. */
export function gridStep(metresPerUnit: number): { readonly metres: number; readonly units: number } {
  const metres = SCALE_STEPS.findLast((step) => step / metresPerUnit <= LONGEST_STEP) ?? SCALE_STEPS[0] ?? 100;
  return { metres, units: metres / metresPerUnit };
}

/** True when the point is on the paper, `edge` units or more from its border. */
export function isOnPaper({ x, y }: Point, edge = 0): boolean {
  return x >= edge && x <= WIDTH - edge && y >= edge && y <= HEIGHT - edge;
}

export function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

/** Moves a box as little as puts it wholly on the paper. */
export function keptOnPaper<Placed extends Box>(box: Placed): Placed {
  return {
    ...box,
    x: Math.min(Math.max(box.x, box.width / 2 + 2), WIDTH - box.width / 2 - 2),
    y: Math.min(Math.max(box.y, box.height / 2 + 2), HEIGHT - box.height / 2 - 2),
  };
}

/** Not `Math.min(...)`: a list of places may be longer than a call may have arguments. */
function edges(numbers: readonly number[]): readonly [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return [least, most];
}
