import { buildIndex } from "../../src/domain/search/build-index.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import type { PageLanguage } from "../../src/routes.ts";
import { createTestWeb, MONDAY } from "../../src/web/resident/test-web.ts";
import type { TestDatabase } from "./database.ts";
import { createTray } from "./tray.ts";

export interface TrayPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What a person reads of the page's own part: no tags, no crowded spaces. */
  readonly said: string;
}

export interface TrayWeb {
  readonly database: TestDatabase;
  /** A page of the demo region by its path below the language. */
  page(path: string, language?: PageLanguage): Promise<TrayPage>;
}

/** The resident's pages over a register and an index of these events and places of the demo region. */
export async function createTrayWeb(saved: Parameters<typeof createTray>[0], now = MONDAY): Promise<TrayWeb> {
  const { database, documents } = await createTray(saved, now);
  const analysers = analysersWith(null);
  const index = { ...openIndex(buildIndex(documents, analysers), analysers), version: 1 };
  const web = createTestWeb([], {
    db: database.db,
    clock: clockFrom(now),
    indexes: { forRegion: async () => index, isReady: () => true },
  });
  return {
    database,
    async page(path, language = "fi") {
      const { status, headers, text } = await web.get(`/esimerkkila/${language}/${path}`);
      return { status, headers, html: text, said: saidOf(text) };
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function saidOf(html: string): string {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return main
    .replace(/<(?:span|strong|b|em|time|a)\b[^>]*>|<\/(?:span|strong|b|em|time|a)>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#39|\w+);/g, (whole, name) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, " ");
}
