import type { Page } from "../page/page.ts";

const MOST_KEPT = 5000;
const MINUTE_MS = 60_000;

/** Rendered pieces of this minute: "open until" stays true no longer. The same few are shown again and again. */
const kept = new Map<string, string>();
let keptMinute = 0;

/**
 * A piece of a page that is the same for every reader of a region, language, municipality and postal code (links carry both on)
 * within a minute, rendered once.
 *
 * @param key all else that it depends on, the index's version among it
 */
export function keptHtml(page: Page, key: string, render: () => string): string {
  const minute = Math.floor(page.now.getTime() / MINUTE_MS);
  if (minute !== keptMinute || kept.size > MOST_KEPT) {
    kept.clear();
    keptMinute = minute;
  }
  const { region, language, municipality, near } = page;
  const whole = `${region.slug} ${language} ${municipality?.code ?? ""} ${near?.postalCode ?? ""} ${key}`;
  const known = kept.get(whole);
  if (known !== undefined) return known;
  const html = render();
  kept.set(whole, html);
  return html;
}
