import { toWebAddress } from "./web-address.ts";

const WRITTEN = /https?:\/\/[^\s<>"')\]]{4,500}/i;
/** Where meetings are held on the internet. */
const MEETING_HOST =
  /(?:^|\.)(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com)$/i;

export interface FoundAddress {
  /** As it stands in the text. */
  readonly written: string;
  /** As browsers write it. */
  readonly url: string;
}

/** The first address of the web that a text for people has in it; null when it has none that can be used. */
export function findWebAddress(text: string): FoundAddress | null {
  const written = WRITTEN.exec(text)?.[0].replace(/[.,;:]+$/, "");
  const url = written === undefined ? null : toWebAddress(written);
  return written === undefined || url === null ? null : { written, url };
}

/** Whether an address leads to a meeting rather than to a page about one. */
export function isMeetingAddress(url: string): boolean {
  return MEETING_HOST.test(URL.parse(url)?.hostname ?? "");
}
