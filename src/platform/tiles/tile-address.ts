import { FINLAND_BOX } from "../geo/finland-box.ts";

/** One square of the map in the common Web Mercator scheme: zoom, column from the west, row from the north. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** From the whole country to single houses. */
export const TILE_ZOOMS = { min: 4, max: 16 } as const;

const DIGITS = /^(?:0|[1-9]\d{0,5})$/;

/** Null for what is not written plainly, not at our zooms, or not a square that touches Finland. */
export function readTileAddress(z: string, x: string, y: string): TileAddress | null {
  if (![z, x, y].every((part) => DIGITS.test(part))) return null;
  const address = { z: Number(z), x: Number(x), y: Number(y) };
  return isOnMap(address) ? address : null;
}

function isOnMap({ z, x, y }: TileAddress): boolean {
  if (z < TILE_ZOOMS.min || z > TILE_ZOOMS.max) return false;
  const isColumn = x >= column(FINLAND_BOX.west, z) && x <= column(FINLAND_BOX.east, z);
  return isColumn && y >= row(FINLAND_BOX.north, z) && y <= row(FINLAND_BOX.south, z);
}

function column(lon: number, z: number): number {
  return Math.floor(((lon + 180) / 360) * 2 ** z);
}

function row(lat: number, z: number): number {
  const mercator = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return Math.floor(((1 - mercator / Math.PI) / 2) * 2 ** z);
}
