import type { IndexArrays } from "./index-data.ts";

const EARTH_RADIUS = 6_371_008.8;

/** Metres from a point (degrees) to a document's nearest place, or Infinity when no place is known. */
export function distanceTo(
  arrays: IndexArrays,
  near: { readonly lat: number; readonly lon: number },
): (document: number) => number {
  const lat = (near.lat * Math.PI) / 180;
  const lon = (near.lon * Math.PI) / 180;
  const cosLat = Math.cos(lat);
  const { positions, positionStarts } = arrays;
  return (document) => {
    let least = Number.POSITIVE_INFINITY;
    const end = positionStarts[document + 1] as number;
    for (let i = positionStarts[document] as number; i < end; i++) {
      const otherLat = positions[2 * i] as number;
      const sinLat = Math.sin((otherLat - lat) / 2);
      const sinLon = Math.sin(((positions[2 * i + 1] as number) - lon) / 2);
      const haversine = sinLat * sinLat + cosLat * Math.cos(otherLat) * sinLon * sinLon;
      if (haversine < least) least = haversine;
    }
    return least === Number.POSITIVE_INFINITY ? least : 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(least)));
  };
}
