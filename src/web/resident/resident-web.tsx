import { Hono, type Context as HonoContext, type MiddlewareHandler } from "hono";
import type { Context } from "../../context.ts";
import { PAGE_LANGUAGES, type PageLanguage, queryText, routes } from "../../routes.ts";
import { type Assets, loadAssets } from "../assets.ts";
import { bestLanguage } from "../page/best-language.ts";
import { createPageOpener } from "../page/open-page.ts";
import { createReaderPlacer } from "../page/reader-place.ts";
import type { ResidentWeb, WebEnv } from "../page/web-env.ts";
import { addAssets } from "./add-assets.ts";
import { addOwnPages } from "./add-own-pages.tsx";
import { addAssessment } from "./assessment/assessment.tsx";
import { addCard } from "./card/card.tsx";
import { addChooser } from "./chooser/chooser.tsx";
import { renderError, renderFailure, renderNotFound } from "./errors/errors.tsx";
import { addEvents } from "./events/events.tsx";
import { addFeedback } from "./feedback/feedback.tsx";
import { addFreshnessAnswer } from "./freshness-answer/freshness-answer.tsx";
import { addFront } from "./front/front.tsx";
import { addGuides } from "./guides/guides.tsx";
import { addMyPath } from "./my-path/my-path.tsx";
import { addOrganization } from "./organization/organization.tsx";
import { addPictures } from "./pictures.ts";
import { addPlaces } from "./places/places.tsx";
import { addResults } from "./results/results.tsx";
import { addService } from "./service/service.tsx";
import { addSharing } from "./sharing/sharing.tsx";
import { addSitemap } from "./sitemap/sitemap.ts";
import { addTheme } from "./theme/theme.tsx";
import { addTools } from "./tools/tools.tsx";

/** The resident's web: every page that needs no sign-in. Mounted at `/`, after everything that has an address of its own. */
export function createResidentWeb(context: Context): Hono<WebEnv> {
  const assets = loadAssets();
  const web: ResidentWeb = { app: new Hono<WebEnv>(), context, open: createFullOpener(context, assets) };
  const { app } = web;

  app.onError((error, c) => renderError(c, error, context, assets));
  addAssets(web, assets);
  addSitemap(web);
  addChooser(web, assets);

  addPictures(web);

  app.use("/:region/:language/*", openRegionPage(web, assets));
  app.get(routes.region.pattern, toBestLanguage(context));
  addFront(web);
  addResults(web);
  addTheme(web);
  addService(web);
  addEvents(web);
  addPlaces(web);
  addTools(web);
  addOrganization(web);
  addAssessment(web);
  addMyPath(web);
  addCard(web);
  addSharing(web);
  addFeedback(web);
  addGuides(web);
  addFreshnessAnswer(web);
  addOwnPages(web);

  app.all("*", (c) => renderNotFound(c, context, assets));
  return app;
}

/** For the rate limits, which refuse before a page is opened. */
export function refuseBusyReader(context: Context): (c: HonoContext) => Response {
  const open = createPageOpener(context, loadAssets());
  return (c) => {
    const place = placeOf(context, c.req.path);
    if (place) c.set("page", open(c, place.region, place.language));
    return renderFailure(c, { kind: "tooMany" }, 429, loadAssets());
  };
}

/** A page with where the reader is by a postal code, which only the database knows. */
function createFullOpener(context: Context, assets: Assets): ResidentWeb["open"] {
  const open = createPageOpener(context, assets);
  const placeReader = createReaderPlacer(context);
  return (c, region, language, search) =>
    placeReader(open(c, region, language, search), search ?? new URL(c.req.url).searchParams);
}

/** Opens the page for every address of a region; an address without a language goes to the reader's best one. */
function openRegionPage({ context, open }: ResidentWeb, assets: Assets): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const region = context.regions.findBySlug(c.req.param("region") ?? "");
    if (!region) return renderNotFound(c, context, assets);
    const offered = context.regions.settingsOf(region.code).languages;
    const language = offered.find((each) => each === c.req.param("language"));
    if (language) {
      c.set("page", await open(c, region, language));
      c.header("Content-Language", language === "selko" ? "fi" : language);
      return next();
    }
    if (c.req.method !== "GET") return renderNotFound(c, context, assets);
    return c.redirect(withLanguage(c, region.slug, bestLanguage(c.req.header("accept-language"), offered)), 302);
  };
}

function toBestLanguage(context: Context): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const region = context.regions.findBySlug(c.req.param("region") ?? "");
    if (!region) return next();
    const language = bestLanguage(c.req.header("accept-language"), context.regions.settingsOf(region.code).languages);
    c.header("Vary", "Accept-Language");
    return c.redirect(routes.front.href({ region: region.slug, language }, c.req.query()), 302);
  };
}

/** `/slug/haku` gets a language; `/slug/de/haku` gets one that we speak. */
function withLanguage(c: HonoContext, slug: string, language: PageLanguage): string {
  const rest = c.req.path.split("/").slice(2);
  const isLanguage = /^[a-z]{2,3}$/.test(rest[0] ?? "") || PAGE_LANGUAGES.some((each) => each === rest[0]);
  const path = (isLanguage ? rest.slice(1) : rest).join("/");
  return routes.front.href({ region: slug, language }) + path + queryText(c.req.query());
}

function placeOf(context: Context, path: string) {
  const [, slug = "", segment = ""] = path.split("/");
  const region = context.regions.findBySlug(slug);
  const language = PAGE_LANGUAGES.find((each) => each === segment);
  return region && language ? { region, language } : null;
}
