import type { FeedSettings } from "../../../domain/regions/feed-settings.ts";
import type { Desk } from "../desk.ts";

/** Whose events the feed has, or where it is. */
export function feedName(desk: Desk, { organizer, url }: Pick<FeedSettings, "organizer" | "url">): string {
  return organizer?.name[desk.actor.language] ?? organizer?.name.fi ?? URL.parse(url)?.host ?? url;
}
