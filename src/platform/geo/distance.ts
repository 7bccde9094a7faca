import type { Position } from "./etrs-tm35fin.ts";

const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres between two positions along the surface (haversine on a sphere: within 0.5 % in Finland). */
export function distanceMetres(from: Position, to: Position): number {
  const northwards = Math.sin(((to.lat - from.lat) * RADIANS) / 2) ** 2;
  const eastwards = Math.sin(((to.lon - from.lon) * RADIANS) / 2) ** 2;
  const haversine = northwards + Math.cos(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * eastwards;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
