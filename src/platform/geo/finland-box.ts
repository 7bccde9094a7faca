/** Finland with Åland and a little sea around it, in WGS84 degrees. A position outside it is a mistake. */
export const FINLAND_BOX = { south: 59.45, north: 70.2, west: 19, east: 31.7 } as const;

export function isInFinland({ lat, lon }: { readonly lat: number; readonly lon: number }): boolean {
  return lat >= FINLAND_BOX.south && lat <= FINLAND_BOX.north && lon >= FINLAND_BOX.west && lon <= FINLAND_BOX.east;
}
