import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createApi } from "./api/v1/api.ts";
import type { Context } from "./context.ts";
import type { PageCache } from "./platform/http/page-cache.ts";
import { problem, problemResponse } from "./platform/http/problem.ts";
import { rateLimit } from "./platform/http/rate-limit.ts";
import { type RequestVariables, requestLog } from "./platform/http/request-log.ts";
import { securityHeaders } from "./platform/http/security-headers.ts";
import { routes } from "./routes.ts";
import { openIdentityProviders } from "./sources/sign-in/open-identity-providers.ts";
import { openTiles } from "./sources/tiles/open-tiles.ts";
import { loadAssets } from "./web/assets.ts";
import { createResidentWeb, refuseBusyReader } from "./web/resident/resident-web.tsx";
import { tileEndpoint } from "./web/tiles/tile-endpoint.ts";
import { signInAddresses } from "./web/workspace/sign-in/sign-in-addresses.ts";
import { createSignInWeb } from "./web/workspace/sign-in/sign-in-web.tsx";
import { createWorkspaceWeb } from "./web/workspace/workspace-web.tsx";

/** Forms are a few fields; the API's search body is a sentence. */
const LARGEST_BODY = 64 * 1024;

const SUGGESTIONS = "/api/v1/regions/:code/suggest";
const SHARES = "/api/v1/regions/:code/shares";
/** These have limits of their own. */
const APART = /\/(?:suggest|shares(?:\/\w+)?)$/;
const SIGNED_IN = /^\/[^/]+\/tyotila(?:\/|$)/;
const SIGN_IN = /^\/(?:kirjaudu|kutsu)(?:\/|$)/;

/** The composition of the product's web: what answers which address, behind which guards. */
export function createApp(context: Context, pages: PageCache): Hono<{ Variables: RequestVariables }> {
  const app = new Hono<{ Variables: RequestVariables }>();
  app.use(requestLog(context.log));
  app.use(pages.middleware);
  app.use(securityHeaders({ isPublic: context.config.isPublic }));

  const refuseProgram = () =>
    problemResponse(problem(429, "too-many-requests", "Wait a while; Retry-After says how long."));
  // Typing asks often, and a whole library may share one address: suggestions neither wait for programs nor starve them.
  app.use(SUGGESTIONS, rateLimit({ name: "suggest", points: 1200, perSeconds: 60 }, refuseProgram));
  // A resident's page asks twice a minute how a share fares, from a hospital's one address too; sharing itself takes room.
  app.use(`${SHARES}/*`, rateLimit({ name: "shares", points: 600, perSeconds: 60 }, refuseProgram));
  app.post(SHARES, rateLimit({ name: "share", points: 40, perSeconds: 3600 }, refuseProgram));
  const programs = rateLimit({ name: "api", points: 120, perSeconds: 60 }, refuseProgram);
  app.use("/api/*", (c, next) => (APART.test(c.req.path) ? next() : programs(c, next)));
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => problemResponse(problem(413, "too-large", "A body may be 64 kB.")),
    }),
  );
  const api = createApi(context);
  app.route("/api/v1", api);
  // Where load balancers and monitors look first.
  for (const name of ["healthz", "readyz", "metrics"]) {
    app.get(`/${name}`, (c) => api.fetch(new Request(new URL(`/${name}`, c.req.url), c.req.raw), c.env));
  }
  app.all("/api/*", () =>
    problemResponse(problem(404, "unknown-address", "There is nothing at this address. See /api/v1/openapi.json.")),
  );

  // One look at a map is some twenty tiles.
  const tiles = rateLimit({ name: "tiles", points: 1200, perSeconds: 60 }, refuseProgram);
  app.get(routes.tile.pattern, tiles, tileEndpoint(openTiles(context)));

  // A busy reader is refused with a page that still shows the crisis help.
  const searches = rateLimit({ name: "search", points: 60, perSeconds: 60 }, refuseBusyReader(context));
  const forms = rateLimit({ name: "form", points: 10, perSeconds: 3600 }, refuseBusyReader(context));
  app.use(routes.results.pattern, searches);
  // A search near a position is sent as a form; it is a search all the same.
  app.post(routes.events.pattern, searches);
  // One thing at a time means many small forms: an assessment is a dozen, and a whole library may share one address.
  const steps = rateLimit({ name: "steps", points: 240, perSeconds: 60 }, refuseBusyReader(context));
  // A whole county's office may share one address.
  const work = rateLimit({ name: "work", points: 1200, perSeconds: 60 }, refuseBusyReader(context));
  const signIns = rateLimit({ name: "sign-in", points: 600, perSeconds: 300 }, refuseBusyReader(context));
  app.on("POST", "/*", (c, next) => {
    if (/\/(?:haku|tapahtumat|paikat)$/.test(c.req.path)) return next();
    if (SIGNED_IN.test(c.req.path)) return work(c, next);
    if (SIGN_IN.test(c.req.path)) return signIns(c, next);
    return /\/(?:kartoitus|oma-polku|kortti|tarkistus)(?:\/|$)/.test(c.req.path) ? steps(c, next) : forms(c, next);
  });
  const assets = loadAssets();
  const openProvider = openIdentityProviders(context, signInAddresses(context));
  app.route("/", createSignInWeb(context, assets, openProvider));
  app.route("/", createWorkspaceWeb(context, assets, openProvider).app);
  app.route("/", createResidentWeb(context));
  return app;
}
