import { registerId } from "../catalogue/catalogue-ids.ts";
import type { EventId } from "./event.ts";

export function eventId(source: string, sourceId: string): EventId {
  return registerId(source, sourceId) as EventId;
}
