import { z } from "zod";

export const Position = z
  .object({ lat: z.number(), lon: z.number() })
  .nullable()
  .describe("WGS84 degrees; null: not known");

export function presentPosition(position: { readonly lat: number; readonly lon: number } | null) {
  return position && { lat: position.lat, lon: position.lon };
}
