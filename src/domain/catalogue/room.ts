import { addDays } from "./helsinki-time.ts";

/** How many fit, and whether there is room just now. */
export interface Room {
  /** Null: not told. */
  readonly capacity: number | null;
  /** `queue`: one is put on a list. Null: not told. */
  readonly state: RoomState | null;
  /** The plain date when it was said: it is true of that day only. */
  readonly saidOn: string;
}

export const ROOM_STATES = ["space", "full", "queue"] as const;
export type RoomState = (typeof ROOM_STATES)[number];

const TRUE_FOR_DAYS = 30;

/** Said so long ago that it is hardly true any more. `today` is a plain date. */
export function isOldRoom({ saidOn }: Room, today: string): boolean {
  return saidOn < addDays(today, -TRUE_FOR_DAYS);
}
