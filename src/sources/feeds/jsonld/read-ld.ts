import { hashText } from "../../../platform/crypto/hash-text.ts";
import { asRecord, asText, type Raw } from "../../shared/read.ts";
import { SourceNotBelievable } from "../../shared/source-not-believable.ts";
import type { FeedContents } from "../feed-port.ts";
import { findDocuments } from "./find-documents.ts";
import { findEvents } from "./find-events.ts";
import { recordsOf } from "./ld-values.ts";

/** An event of a JSON-LD document. */
export interface LdRecord {
  readonly sourceId: string;
  readonly node: Raw;
  readonly parent: { readonly sourceId: string; readonly node: Raw } | null;
  /** Times that are written out go on by the month, so the month is part of a record that may have such. */
  readonly writtenIn?: string;
}

const LONGEST_ID = 300;
/** As of calendars: each is written out for 400 days. */
const MOST_SERIES = 2000;

/** The events of a JSON-LD document or a page with such in it. `today` is a plain date. @throws SourceNotBelievable when it has none at all. */
export function readLd(text: string, today: string, warn: (text: string) => void): FeedContents {
  const { documents, isPage } = findDocuments(text, warn);
  if (documents.length === 0) {
    throw new SourceNotBelievable(
      isPage ? "the page has no JSON-LD that can be read" : "the feed sent something other than JSON-LD",
    );
  }
  const found = findEvents(documents, warn);
  const series = found.filter(({ node }) => node.eventSchedule !== undefined);
  if (series.length > MOST_SERIES)
    warn(`the document has more than ${MOST_SERIES} series: the others' schedules were left out`);
  const tooMany = new Set(series.slice(MOST_SERIES).map(({ node }) => node));
  const ids = found.map(({ node }) => idOf(node));
  const starts = new Map<string, Set<string>>();
  for (const [i, { node }] of found.entries()) {
    const id = ids[i] ?? "";
    starts.set(id, (starts.get(id) ?? new Set()).add(asText(node.startDate) ?? ""));
  }
  const sourceIdOf = (node: Raw) => {
    const id = idOf(node);
    // One address for all the times of an event: each time is an event of its own.
    return (starts.get(id)?.size ?? 0) > 1 ? `${id}/${(asText(node.startDate) ?? "").slice(0, 40)}` : id;
  };
  const records = found.map(
    ({ node, parent }): LdRecord => ({
      sourceId: sourceIdOf(node),
      node: tooMany.has(node) ? { ...node, eventSchedule: undefined } : node,
      parent: parent && { sourceId: sourceIdOf(parent), node: parent },
      ...(recordsOf(node.eventSchedule).length > 1 ? { writtenIn: today.slice(0, 7) } : {}),
    }),
  );
  return { records, removed: [], isWhole: true };
}

function idOf(node: Raw): string {
  const identifier = asRecord(node.identifier)?.value ?? node.identifier;
  for (const id of [node["@id"], identifier, node.url].map(asText)) {
    if (id !== null && id.length <= LONGEST_ID && !/\p{C}/u.test(id)) return id;
  }
  const told = JSON.stringify([node.name ?? null, node.startDate ?? null, node.location ?? null]);
  return `no-id:${hashText(told).slice(0, 32)}`;
}
