import type { Context } from "../../../context.ts";
import { wallMinutes } from "../../../domain/finding/when-window.ts";
import { createGuideKeeper, type GuideKeeper } from "../../../domain/handbook/guide-keeper.ts";
import type { Region } from "../../../domain/regions/region.ts";
import { listAllCards } from "../../../domain/search/list-cards.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { regionThemes } from "../../../domain/themes/theme-settings.ts";
import { type PageLanguage, routes } from "../../../routes.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { MOST_ADDRESSES, type SitemapEntry, sitemapIndexXml, sitemapXml } from "./sitemap-xml.ts";

const XML = { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" };

/** One file while it is small; else an index of one file for each region and language. */
export function addSitemap({ app, context }: ResidentWeb): void {
  const guides = createGuideKeeper(context.db, (error) =>
    context.log.error({ error: error.message }, "the guides could not be read"),
  );
  app.get(routes.sitemap.pattern, async (c) => {
    const parts = await listParts(context, guides);
    const total = parts.reduce((sum, part) => sum + part.size, 0);
    if (total > MOST_ADDRESSES) {
      const entries = parts.map(({ region, language }) => ({
        url: context.config.publicUrl + routes.sitemapPart.href({ part: `${region.slug}-${language}.xml` }),
        lastChanged: null,
      }));
      return c.body(sitemapIndexXml(entries), 200, XML);
    }
    return c.body(sitemapXml(parts.flatMap((part) => entriesOf(context, part))), 200, XML);
  });

  app.get(routes.sitemapPart.pattern, async (c, next) => {
    const [, slug = "", language = ""] = /^([a-z-]+)-(fi|sv|en|selko)\.xml$/.exec(c.req.param("part")) ?? [];
    const region = context.regions.findBySlug(slug);
    if (!region) return next();
    const index = await context.indexes.forRegion(region.code);
    const slugs = await slugsOf(guides, region, index);
    const part = { region, language: language as PageLanguage, index, size: index.size, slugs };
    const entries = entriesOf(context, part);
    return c.body(sitemapXml(entries.slice(0, MOST_ADDRESSES)), 200, XML);
  });

  app.get(routes.robots.pattern, (c) => {
    const lines = ["User-agent: *", "Disallow: /*/haku", "Disallow: /*/palaute", "Disallow: /api/", "Allow: /"];
    return c.text(`${lines.join("\n")}\n\nSitemap: ${context.config.publicUrl}${routes.sitemap.href({})}\n`);
  });
}

interface Part {
  readonly region: Region;
  readonly language: PageLanguage;
  readonly index: RegionIndex;
  readonly size: number;
  /** Of the handbook's pages for residents. */
  readonly slugs: readonly string[];
}

async function slugsOf(guides: GuideKeeper, { code }: Region, { version }: RegionIndex): Promise<readonly string[]> {
  return (await guides.forRegion(code, version))?.pages.map(({ slug }) => slug) ?? [];
}

async function listParts(context: Context, guides: GuideKeeper): Promise<Part[]> {
  const byRegion = await Promise.all(
    context.regions.list().map(async (region) => {
      const index = await context.indexes.forRegion(region.code);
      const slugs = await slugsOf(guides, region, index);
      return context.regions
        .settingsOf(region.code)
        .languages.map((language) => ({ region, language, index, slugs, size: index.size + slugs.length + 20 }));
    }),
  );
  return byRegion.flat();
}

const PAGES = { service: routes.service, event: routes.event, place: routes.place, tool: routes.tool };

function entriesOf({ config, regions, clock }: Context, { region, language, index, slugs }: Part): SitemapEntry[] {
  const now = wallMinutes(clock.now());
  const place = { region: region.slug, language };
  const entry = (path: string, lastChanged: string | null = null) => ({ url: config.publicUrl + path, lastChanged });
  return [
    entry(routes.front.href(place)),
    ...regionThemes(regions.settingsOf(region.code).themes).map(({ id }) =>
      entry(routes.theme.href({ ...place, theme: id })),
    ),
    entry(routes.help.href(place)),
    entry(routes.guides.href(place)),
    ...slugs.map((slug) => entry(routes.guide.href({ ...place, page: slug }))),
    entry(routes.privacy.href(place)),
    entry(routes.accessibility.href(place)),
    entry(routes.events.href(place)),
    entry(routes.places.href(place)),
    entry(routes.tools.href(place)),
    entry(routes.assessment.href(place)),
    entry(routes.card.href(place)),
    ...listAllCards(index, now).map((card) =>
      entry(PAGES[card.kind].href({ ...place, id: card.id }), "fetchedAt" in card ? card.fetchedAt.slice(0, 10) : null),
    ),
  ];
}
