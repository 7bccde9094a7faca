import type { Context } from "../../context.ts";
import { addDays, helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import type { Event } from "../../domain/events/event.ts";
import { HORIZON_DAYS, occurrencesOf } from "../../domain/events/occurrences-of.ts";
import { feedSource } from "../../domain/regions/feed-changes.ts";
import type { FeedSettings } from "../../domain/regions/feed-settings.ts";
import { clientTools } from "../shared/client-tools.ts";
import { type ImportListeners, withDefaults } from "../shared/import-listeners.ts";
import { mapSafely } from "../shared/map-safely.ts";
import { municipalityFinder } from "../shared/municipality-names.ts";
import { createFeedClient } from "./feed-client.ts";
import { FORMATS } from "./import-feeds.ts";
import { readFeed } from "./read-feed.ts";

/** What a feed would give. */
export interface TriedFeed {
  readonly fetched: number;
  readonly rejected: number;
  /** The first few, each with its next time (ISO instant). */
  readonly events: readonly { readonly name: string; readonly startsAt: string | null }[];
}

const SHOWN = 5;
const LONGEST_NAME = 120;

/**
 * Reads a feed as the import would, and keeps nothing of it. Installations of Linked Events are too large to be tried so.
 * @returns null for a kind that is not read here. @throws SourceUnavailable, SourceNotBelievable
 */
export async function tryFeed(
  { clock, regions }: Pick<Context, "clock" | "regions">,
  { kind, url, ...settings }: FeedSettings,
  listeners: ImportListeners = {},
): Promise<TriedFeed | null> {
  if (kind === "linkedevents") return null;
  const { wait, signal } = withDefaults(listeners);
  const format = FORMATS[kind];
  const today = helsinkiTime(clock.now()).date;
  const origin = { source: feedSource(url), settings, findMunicipality: municipalityFinder(regions) };
  const { accept, maxBytes } = format;
  const client = createFeedClient(clientTools(clock, wait));
  const text = await readFeed({ url, file: null }, client, { accept, maxBytes, signal });
  let fetched = 0;
  let rejected = 0;
  const events: { name: string; startsAt: string | null }[] = [];
  for (const raw of format.read(text, today, () => {}).records) {
    fetched += 1;
    const mapping = mapSafely(() => format.map(raw, origin, today));
    if (mapping.isRejected) rejected += 1;
    else if (events.length < SHOWN)
      events.push({ name: nameOf(mapping.value), startsAt: nextTime(mapping.value, today) });
  }
  return { fetched, rejected, events };
}

function nameOf({ name }: Event): string {
  return (name.fi ?? name.sv ?? name.en ?? "").slice(0, LONGEST_NAME);
}

function nextTime(event: Event, today: string): string | null {
  return occurrencesOf(event, today, addDays(today, HORIZON_DAYS)).occurrences[0]?.startsAt ?? null;
}
