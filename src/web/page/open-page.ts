import type { Context as HonoContext } from "hono";
import type { Context } from "../../context.ts";
import { listCrisisContacts } from "../../domain/crisis/crisis-contacts.ts";
import { bannerText } from "../../domain/regions/banner-settings.ts";
import { localName, type Region } from "../../domain/regions/region.ts";
import { type RegionSettings, serviceAdviceFor } from "../../domain/regions/region-settings.ts";
import { regionThemes } from "../../domain/themes/theme-settings.ts";
import { type PageLanguage, routes } from "../../routes.ts";
import { type Assets, brandAsset } from "../assets.ts";
import { formats } from "../text/formats.ts";
import { contentLanguage, texts } from "../text/texts.ts";
import type { Page, PageRegion } from "./page.ts";
import { regionTrust } from "./region-trust.ts";

/**
 * Opens pages: everything that a request's address and the hour decide.
 * @param search what is asked, when it is not the address's query.
 */
export type OpenPage = (c: HonoContext, region: Region, language: PageLanguage, search?: URLSearchParams) => Page;

/** Where the reader is exactly belongs in no address, so one that stands in an old link goes no further. */
const POSITION = "near";

export function createPageOpener(context: Context, assets: Assets): OpenPage {
  const regionView = createRegionViews(context);
  return (c, region, language, asked) => {
    const settings = context.regions.settingsOf(region.code);
    const url = new URL(c.req.url);
    const search = asked ?? url.searchParams;
    const query = asked || search.has(POSITION) ? withoutPosition(search) : search.size > 0 ? url.search : "";
    const chosen = chooseMunicipality(context, region, language, search.get("kunta"));
    return {
      region: regionView(region, settings, language),
      language,
      content: contentLanguage(language),
      text: texts[language],
      formats: formats[contentLanguage(language)],
      now: context.clock.now(),
      ...chosen,
      near: null,
      place: { path: url.pathname.slice(routes.front.href({ region: region.slug, language }).length), query },
      assets: {
        css: assets.css,
        icon: assets.icon,
        journey: assets.journey,
        scripts: assets.scripts,
        map: assets.map,
        brand: brandAsset(region.code, settings.brand).href,
      },
      tiles: context.config.tiles ? { attribution: context.config.tiles.attribution } : null,
      publicUrl: context.config.publicUrl,
    };
  };
}

/** A form sends its empty fields too; an address leaves them out. A name may stand there many times. */
function withoutPosition(search: URLSearchParams): string {
  const said = [...search].filter(([name, value]) => name !== POSITION && value !== "");
  return said.length > 0 ? `?${new URLSearchParams(said)}` : "";
}

/** The municipality of the URL: an ended one becomes today's, an unknown or foreign one is said and left aside. */
function chooseMunicipality(
  context: Context,
  region: Region,
  language: PageLanguage,
  code: string | null,
): Pick<Page, "municipality" | "municipalityNotice"> {
  if (code === null || code === "") return { municipality: null, municipalityNotice: null };
  const words = texts[language].municipality;
  const found = context.regions.municipality(code);
  if (!found) return { municipality: null, municipalityNotice: words.unknown };
  const name = localName(found.municipality, language);
  if (found.municipality.regionCode !== region.code)
    return { municipality: null, municipalityNotice: words.elsewhere(name) };
  return {
    municipality: { code: found.municipality.code, name },
    municipalityNotice: found.mergedFrom ? words.merged(name) : null,
  };
}

/** What a region looks like in a language changes only with its settings, so it is put together once for each. */
function createRegionViews(context: Context) {
  const ready = new WeakMap<RegionSettings, Map<string, PageRegion>>();
  return (region: Region, settings: RegionSettings, language: PageLanguage): PageRegion => {
    const views = ready.get(settings) ?? new Map<string, PageRegion>();
    ready.set(settings, views);
    const key = `${region.code} ${language}`;
    const view = views.get(key) ?? viewRegion(context, region, settings, language);
    views.set(key, view);
    return view;
  };
}

function viewRegion(
  { regions }: Context,
  region: Region,
  settings: RegionSettings,
  language: PageLanguage,
): PageRegion {
  const content = contentLanguage(language);
  const named = ({ code, name }: { code: string; name: Readonly<Record<typeof content, string>> }) => ({
    code,
    name: name[content],
  });
  const alphabetical = new Intl.Collator(content);
  const everywhere = regions.list().flatMap(({ code }) => regions.municipalitiesOf(code).map(named));
  const advice = serviceAdviceFor(settings, language);
  return {
    code: region.code,
    slug: region.slug,
    name: localName(region, language),
    shortName: region.shortName[content],
    isDemo: region.isDemo,
    languages: settings.languages,
    municipalities: regions
      .municipalitiesOf(region.code)
      .map(named)
      .sort((a, b) => alphabetical.compare(a.name, b.name)),
    municipalityNames: new Map(everywhere.map(({ code, name }) => [code, name])),
    themes: regionThemes(settings.themes).map(({ id, name, line, icon }) => ({
      id,
      name: name[language],
      line: line[language],
      icon,
    })),
    helpLines: listCrisisContacts(content),
    advice: { phone: advice.phone ?? null, url: advice.url ?? null, hours: advice.hours ?? null },
    quickExitUrl: settings.quickExitUrl,
    municipalityLinks: regions
      .municipalitiesOf(region.code)
      .flatMap((municipality) => {
        const { fi, sv } = settings.municipalityLinks[municipality.code] ?? {};
        const url = content === "sv" ? (sv ?? fi) : (fi ?? sv);
        return url ? { name: municipality.name[content], url } : [];
      })
      .sort((a, b) => alphabetical.compare(a.name, b.name)),
    shareHours: settings.shareHours,
    banners: settings.banners.map(({ text, kind, from, until }) => ({
      ...bannerText({ text }, language),
      kind,
      from,
      until,
    })),
    trust: regionTrust(settings, localName(region, language), language),
  };
}
