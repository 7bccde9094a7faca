import proj4 from "proj4";
import { isInFinland } from "./finland-box.ts";

/** WGS84 degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

const ETRS_TM35FIN = "+proj=utm +zone=35 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";
const converter = proj4(ETRS_TM35FIN, "EPSG:4326");

/**
 * The national plane coordinates (EPSG:3067, metres) as WGS84 degrees with six decimals, which is about ten centimetres.
 * Null when the point is not in Finland: then the two were most likely swapped, or are in another system.
 */
export function toWgs84({
  northing,
  easting,
}: {
  readonly northing: number;
  readonly easting: number;
}): Position | null {
  if (!Number.isFinite(northing) || !Number.isFinite(easting)) return null;
  const [lon = Number.NaN, lat = Number.NaN] = converter.forward([easting, northing]);
  return isInFinland({ lat, lon }) ? { lat: roundTo6(lat), lon: roundTo6(lon) } : null;
}

function roundTo6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
