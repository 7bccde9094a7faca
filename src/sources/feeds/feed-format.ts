import type { Event } from "../../domain/events/event.ts";
import type { Mapping } from "../shared/import-port.ts";
import type { FeedOrigin } from "./feed-event.ts";
import type { FeedContents } from "./feed-port.ts";

/** One sort of feed: how it is asked for, read and mapped. */
export interface FeedFormat {
  /** The value of `Accept`. */
  readonly accept: string;
  readonly maxBytes: number;
  /** Raise when the mapping changes what is stored. */
  readonly mappingVersion: string;
  /** `today` is a plain date. @throws SourceNotBelievable when the text is nothing of the sort. */
  read(text: string, today: string, warn: (text: string) => void): FeedContents;
  sourceIdOf(raw: unknown): string | null;
  /** Pure, and never throws. */
  map(raw: unknown, origin: FeedOrigin, today: string): Mapping<Event>;
}
