import { distanceMetres } from "../../platform/geo/distance.ts";
import type { Position } from "../../platform/geo/etrs-tm35fin.ts";

export type Line = readonly Position[];
/** An outer ring and then its holes, none of them empty. */
export type Polygon = readonly Line[];

const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Along the surface, in metres. */
export function lengthOf(line: Line): number {
  let metres = 0;
  for (let index = 1; index < line.length; index += 1) {
    metres += distanceMetres(line[index - 1] as Position, line[index] as Position);
  }
  return metres;
}

/** In square metres; holes are taken off. Flat around the polygon's first point, which is exact enough for a county. */
export function areaOf([outer = [], ...holes]: Polygon): number {
  const squareMetres = holes.reduce((rest, hole) => rest - Math.abs(ringOf(hole).area), Math.abs(ringOf(outer).area));
  return Math.max(0, squareMetres);
}

/** A point on the polygon: its centre of gravity when that lies on it, else the first corner. */
export function pointOn(polygon: Polygon): Position | null {
  const [outer = [], ...holes] = polygon;
  const [first] = outer;
  if (first === undefined) return null;
  const { centre } = ringOf(outer);
  const isOn = centre !== null && isInside(centre, outer) && !holes.some((hole) => isInside(centre, hole));
  return isOn ? centre : first;
}

function ringOf(ring: Line): { readonly area: number; readonly centre: Position | null } {
  const [origin] = ring;
  if (origin === undefined) return { area: 0, centre: null };
  const northwards = EARTH_RADIUS_METRES * RADIANS;
  const eastwards = northwards * Math.cos(origin.lat * RADIANS);
  const x = ({ lon }: Position) => (lon - origin.lon) * eastwards;
  const y = ({ lat }: Position) => (lat - origin.lat) * northwards;
  let doubled = 0;
  let centreX = 0;
  let centreY = 0;
  for (let index = 0; index < ring.length; index += 1) {
    const from = ring[index] as Position;
    const to = ring[(index + 1) % ring.length] as Position;
    const cross = x(from) * y(to) - x(to) * y(from);
    doubled += cross;
    centreX += (x(from) + x(to)) * cross;
    centreY += (y(from) + y(to)) * cross;
  }
  if (Math.abs(doubled) < 1e-6) return { area: 0, centre: null };
  const lon = origin.lon + centreX / (3 * doubled) / eastwards;
  const lat = origin.lat + centreY / (3 * doubled) / northwards;
  return { area: doubled / 2, centre: { lat, lon } };
}

/** By the even-odd rule. */
function isInside({ lat, lon }: Position, ring: Line): boolean {
  let inside = false;
  for (let index = 0; index < ring.length; index += 1) {
    const a = ring[index] as Position;
    const b = ring[(index + 1) % ring.length] as Position;
    if (a.lat > lat !== b.lat > lat && lon < ((b.lon - a.lon) * (lat - a.lat)) / (b.lat - a.lat) + a.lon)
      inside = !inside;
  }
  return inside;
}
