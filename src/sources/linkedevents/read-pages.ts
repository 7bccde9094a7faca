import type { Query } from "../shared/client.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import type { LinkedEventsClient, Page } from "./linked-events-client.ts";
import type { RecordKind } from "./schema.ts";

/** The most that Linked Events gives at a time. */
export const PAGE_SIZE = 100;
/** Far beyond what any installation has to come; ends a list that would go on for ever. */
export const MOST_PAGES = 2000;

export interface PagesOptions {
  /** The page to begin with, from 1. */
  readonly from: number;
  readonly mostPages?: number;
  readonly signal: AbortSignal;
  readonly warn: (text: string) => void;
}

/** A list's pages of whole records. @throws SourceUnavailable */
export async function* readPages(
  client: LinkedEventsClient,
  kind: RecordKind,
  query: Query,
  { from, mostPages = MOST_PAGES, signal, warn }: PagesOptions,
): AsyncGenerator<{ readonly page: number; readonly records: readonly unknown[] }> {
  let page: number | null = from;
  for (let read = 0; page !== null; read += 1) {
    if (read >= mostPages) {
      warn(`${kind}: after ${mostPages} pages the rest of the list was left unread`);
      return;
    }
    const answer: Page | null = await readPage(client, kind, query, page, signal, warn);
    if (answer === null || answer.records.length === 0) return;
    yield { page, records: answer.records };
    page = answer.next;
  }
}

/** A record that the source fails on, or that is far too large, fails its whole page. */
function isAboutOneRecord(error: unknown): boolean {
  return error instanceof SourceUnavailable && (error.failure === 500 || error.failure === "too-large");
}

async function readPage(
  client: LinkedEventsClient,
  kind: RecordKind,
  query: Query,
  page: number,
  signal: AbortSignal,
  warn: (text: string) => void,
): Promise<Page | null> {
  try {
    return await client.findPage(kind, { ...query, page_size: PAGE_SIZE }, page, signal);
  } catch (error) {
    if (!isAboutOneRecord(error)) throw error;
    const reader = { client, kind, query, signal, warn, readable: 0, trouble: error };
    const parts = await readPart(reader, page, PAGE_SIZE / 10);
    const count = parts.count ?? Number.POSITIVE_INFINITY;
    return { ...parts, next: parts.records.length > 0 && count > page * PAGE_SIZE ? page + 1 : null };
  }
}

/** One page in ten parts, and those that fail record by record, so that only what is broken is left out. */
interface PartReader {
  readonly client: LinkedEventsClient;
  readonly kind: RecordKind;
  readonly query: Query;
  readonly signal: AbortSignal;
  readonly warn: (text: string) => void;
  /** How many parts could be read. */
  readable: number;
  /** Why the whole page could not. */
  readonly trouble: unknown;
}

async function readPart(reader: PartReader, page: number, size: number): Promise<Omit<Page, "next">> {
  const records: unknown[] = [];
  let count: number | null = null;
  for (let part = (page - 1) * 10 + 1; part <= page * 10; part += 1) {
    try {
      const answer = await reader.client.findPage(
        reader.kind,
        { ...reader.query, page_size: size },
        part,
        reader.signal,
      );
      reader.readable += 1;
      if (answer === null) break;
      records.push(...answer.records);
      count = answer.count ?? count;
      if (answer.next === null) break;
    } catch (error) {
      if (!isAboutOneRecord(error)) throw error;
      if (size > 1) {
        const smaller = await readPart(reader, part, size / 10);
        // Not one record of ten: the source is broken, not a record.
        if (reader.readable === 0) throw reader.trouble;
        records.push(...smaller.records);
        count = smaller.count ?? count;
      } else {
        reader.warn(`${reader.kind}: a record that the source could not give was left out`);
      }
    }
  }
  return { records, count };
}
