import { registerId } from "../catalogue/catalogue-ids.ts";
import type { PlaceId } from "./place.ts";

export function placeId(source: string, sourceId: string): PlaceId {
  return registerId(source, sourceId) as PlaceId;
}
