import type { FeedContents } from "../feeds/feed-port.ts";
import { isWrittenOut } from "../feeds/join-series.ts";
import { asRecord, asText, type Raw } from "../shared/read.ts";
import { SourceNotBelievable } from "../shared/source-not-believable.ts";
import { inSilence } from "../shared/warnings.ts";
import { readTimes } from "./activity-times.ts";
import { activityId, channelsOf } from "./map-activity.ts";

const DEEPEST = 12;
const LONGEST = 200_000;

/**
 * The activities of a feed: a list, or `{items, hasMore}`. Only published ones are shown; those without a status go by when
 * they may be seen. `today` is a plain date. @throws SourceNotBelievable when it is no such feed.
 */
export function readActivities(text: string, today: string, warn: (text: string) => void): FeedContents {
  const feed = parse(text);
  const items = Array.isArray(feed) ? feed : asRecord(feed)?.items;
  if (!Array.isArray(items))
    throw new SourceNotBelievable("the feed sent JSON of another shape than Lähellä's activities");
  const isWhole = asRecord(feed)?.hasMore !== true;
  if (!isWhole) warn("the feed says that there is more of it: what it does not name was not taken away");
  const records: unknown[] = [];
  const removed: { id: string; reason: "archived" | "withdrawn" }[] = [];
  for (const item of items) {
    const id = activityId(item);
    const hidden = whyHidden(item, today, warn);
    if (hidden === null) records.push(toRecord(item, today));
    else if (id !== null) removed.push({ id, reason: hidden });
  }
  return { records, removed, isWhole };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SourceNotBelievable("the feed sent something other than JSON");
  }
}

/** `status`, and `tags.visibility` (ms) when the status is empty. */
function whyHidden(item: unknown, today: string, warn: (text: string) => void): "archived" | "withdrawn" | null {
  const raw = asRecord(item);
  const status = asText(raw?.status);
  if (status === null) {
    const end = Number(asText(asRecord(asRecord(raw?.tags)?.visibility)?.end) ?? 0);
    return end > 0 && end < Date.parse(today) ? "archived" : null;
  }
  if (status === "published") return null;
  if (status === "archived" || status === "expired") return "archived";
  if (status !== "draft") warn(`an activity in the state "${status.slice(0, 30)}" is not shown`);
  return "withdrawn";
}

/**
 * The record as far as it is read, never too deep to be written down. Times that are written out go on by the month, so the
 * month is part of a record that has such.
 */
function toRecord(item: unknown, today: string): unknown {
  const raw = asRecord(item);
  if (raw === null) return item === undefined ? null : String(item).slice(0, 100);
  const { _key, status, modified, traits } = raw;
  const record: Raw = { _key, status, modified, traits: shallow(traits, 0) };
  const { series } = readTimes(channelsOf(record), inSilence);
  return isWrittenOut(series) ? { ...record, writtenIn: today.slice(0, 7) } : record;
}

function shallow(value: unknown, depth: number): unknown {
  if (typeof value === "string") return value.slice(0, LONGEST);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.slice(0, 2000).map((item) => shallow(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shallow(item, depth + 1)]));
}
