import type { EventPlace } from "../../domain/events/event.ts";
import { isBlank, NONE } from "./localized.ts";

/** Where an event takes place, by what is known of it; null when nothing is. */
export function toEventPlace(known: Partial<EventPlace>): EventPlace | null {
  const { placeId = null, name = NONE, address = null, municipality = null, position = null, info = NONE } = known;
  const isKnown = placeId ?? address ?? municipality ?? position;
  return isKnown === null && isBlank(name) ? null : { placeId, name, address, municipality, position, info };
}
