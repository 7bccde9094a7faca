import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { isOldRoom, type Room } from "../../domain/catalogue/room.ts";
import type { Page } from "../page/page.ts";

/** `Täynnä, kerrottu 23.11.2026`, `Mukaan mahtuu 12`: what is told of room, each with its day. Empty when nothing is. */
export function roomTexts(page: Page, room: Room | undefined): readonly string[] {
  if (room === undefined) return [];
  const words = page.text.tray.room;
  const date = page.formats.date(room.saidOn);
  const say = isOldRoom(room, helsinkiTime(page.now).date) ? words.old : words.said;
  return [
    ...(room.state === null ? [] : [say(words.states[room.state], date)]),
    ...(room.capacity === null ? [] : [words.capacity(page.formats.number(room.capacity))]),
  ];
}
