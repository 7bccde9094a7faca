import type { FeedFormat } from "../feed-format.ts";
import { mapLdEvent } from "./map-ld-event.ts";
import { type LdRecord, readLd } from "./read-ld.ts";

export const JSON_LD: FeedFormat = {
  accept: "application/ld+json, application/json;q=0.9, text/html;q=0.8, */*;q=0.1",
  maxBytes: 10 * 1024 * 1024,
  mappingVersion: "jsonld-2",
  read: (text, today, warn) => readLd(text, today, warn),
  sourceIdOf: (raw) => (raw as LdRecord).sourceId,
  map: (raw, origin, today) => mapLdEvent(raw as LdRecord, origin, today),
};
