import { z } from "zod";
import { ROOM_STATES, type Room } from "../../domain/catalogue/room.ts";
import { apiSchemas } from "../openapi/api-schemas.ts";

export const RoomAnswer = z
  .object({
    capacity: z.int().nullable(),
    state: z.enum(ROOM_STATES).nullable().describe("queue: one is put on a list; null: not told"),
    saidOn: z.iso.date().describe("The day when it was said: it is true of that day only"),
  })
  .register(apiSchemas, { id: "Room" });

export function presentRoom(room: Room | undefined): z.infer<typeof RoomAnswer> | null {
  return room ? { capacity: room.capacity, state: room.state, saidOn: room.saidOn } : null;
}
