import { hashText } from "../../platform/crypto/hash-text.ts";
import { type FeedSettings, feedsSchema } from "./feed-settings.ts";
import type { SettingChange } from "./region-settings.ts";

/** What the register's names of feeds begin with. */
export const FEED_PREFIX = "feed:";
const HASH_LENGTH = 10;

/** The register's name of what is read from an address. */
export function feedSource(address: string): string {
  return FEED_PREFIX + hashText(address).replace(/[-_]/g, "").slice(0, HASH_LENGTH).toLowerCase();
}

export function feedsOf(stored: Readonly<Record<string, unknown>>): readonly FeedSettings[] {
  return feedsSchema.safeParse(stored.feeds ?? []).data ?? [];
}

export function addFeed(feeds: readonly FeedSettings[], feed: FeedSettings): readonly SettingChange[] {
  return [{ path: ["feeds"], value: [...feeds, feed] }];
}

/** @param source `feedSource` of its address */
export function removeFeed(feeds: readonly FeedSettings[], source: string): readonly SettingChange[] {
  const kept = feeds.filter(({ url }) => feedSource(url) !== source);
  return kept.length === feeds.length ? [] : [{ path: ["feeds"], value: kept.length > 0 ? kept : undefined }];
}
