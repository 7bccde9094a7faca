import type { Context as HonoContext } from "hono";
import type { Context } from "../../../context.ts";
import { DEFAULT_BRAND } from "../../../domain/regions/brand.ts";
import { type PageLanguage, routes } from "../../../routes.ts";
import { type Assets, brandAsset } from "../../assets.ts";
import { bestLanguage } from "../../page/best-language.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb, WebEnv } from "../../page/web-env.ts";
import { contentLanguage } from "../../text/texts.ts";
import { ChooserPage } from "./chooser-page.tsx";

const LANGUAGES: readonly PageLanguage[] = ["fi", "sv", "en"];
const LONGEST_NAME = 60;

/** The colours of pages that belong to no region. */
export const PRODUCT_BRAND = brandAsset("polku", DEFAULT_BRAND);

export function addChooser({ app, context }: ResidentWeb, assets: Assets): void {
  app.get(routes.chooser.pattern, (c) => {
    const own = context.regions.findByHost(c.req.header("host") ?? "");
    if (own) return c.redirect(routes.region.href({ region: own.slug }), 302);
    const text = (c.req.query("kunta") ?? "").trim().slice(0, LONGEST_NAME);
    const language = chooserLanguage(c);
    const found = context.regions.searchMunicipalities(text, contentLanguage(language));
    const [only] = found;
    const region = found.length === 1 && only ? context.regions.regionOfMunicipality(only.code) : undefined;
    if (only && region)
      return c.redirect(routes.front.href({ region: region.slug, language }, { kunta: only.code }), 302);
    return renderChooser(c, context, assets, { asked: text === "" ? null : { text, found }, isUnknownRegion: false });
  });
}

export function renderChooser(
  c: HonoContext<WebEnv>,
  { regions }: Context,
  assets: Assets,
  { asked, isUnknownRegion }: Pick<Parameters<typeof ChooserPage>[0], "asked" | "isUnknownRegion">,
): Response {
  c.header("Vary", "Accept-Language");
  return renderPage(
    c,
    <ChooserPage
      assets={assets}
      brand={PRODUCT_BRAND.href}
      language={chooserLanguage(c)}
      regions={regions}
      asked={asked}
      isUnknownRegion={isUnknownRegion}
    />,
    { status: isUnknownRegion ? 404 : 200, caching: "private" },
  );
}

/** Outside the regions the language is asked for with `?kieli=sv`; else it is the browser's. */
export function chooserLanguage(c: HonoContext): PageLanguage {
  const asked = LANGUAGES.find((language) => language === c.req.query("kieli"));
  return asked ?? bestLanguage(c.req.header("accept-language"), LANGUAGES);
}
