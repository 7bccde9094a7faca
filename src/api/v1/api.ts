import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Hono, type Context as Request } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { routePath } from "hono/route";
import type { Context } from "../../context.ts";
import { isRefusal } from "../../platform/errors.ts";
import { type Problem, problem, problemOf, problemResponse } from "../../platform/http/problem.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { openApiEndpoint } from "../openapi/openapi-endpoint.ts";
import { catalogueEndpoints } from "./catalogue/catalogue-endpoints.ts";
import { RecordRemoved } from "./catalogue/require-record.ts";
import { calendarEndpoints } from "./events/calendar-endpoints.ts";
import { listEndpoints } from "./lists/list-endpoints.ts";
import { mountEndpoints } from "./mount-endpoints.ts";
import { recommendationEndpoints } from "./recommendations/recommendation-endpoints.ts";
import { regionEndpoints } from "./regions/region-endpoints.ts";
import { rememberCheckedTimes } from "./search/checked-times-cache.ts";
import { findabilityEndpoints } from "./search/findability-endpoints.ts";
import { searchEndpoints } from "./search/search-endpoints.ts";
import { shareEndpoints } from "./shares/share-endpoints.ts";
import { createMetrics } from "./status/metrics.ts";
import { statusEndpoints } from "./status/status-endpoints.ts";
import { trayEndpoints } from "./tray/tray-endpoints.ts";

/** A search body is a sentence and some filters. */
const LARGEST_BODY = 64 * 1024;
const DAY_SECONDS = 86_400;
const MIGRATIONS = join(projectRoot, "db", "migrations");

const readableByAll = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "POST"],
  allowHeaders: ["Content-Type"],
  maxAge: DAY_SECONDS,
});
const tooLarge = () => problemResponse(problem(413, "too-large", "A body may be 64 kB."));
const nothingHere = () =>
  problemResponse(problem(404, "unknown-address", "There is nothing at this address. See /api/v1/openapi.json."));

/** The public HTTP API v1, to be mounted at `/api/v1`. Anonymous and the same for everyone. */
export function createApi(context: Context, migrationsFolder: string = MIGRATIONS): Hono {
  const metrics = createMetrics();
  const checkedTimes = rememberCheckedTimes(context.db.register, context.clock);
  const endpoints = [
    ...regionEndpoints(context),
    ...searchEndpoints({ context, checkedTimes, metrics }),
    ...findabilityEndpoints(context),
    ...recommendationEndpoints(context),
    ...catalogueEndpoints(context),
    ...trayEndpoints(context),
    ...calendarEndpoints(context),
    ...listEndpoints(context),
    ...shareEndpoints(context),
    ...statusEndpoints(context, metrics, migrationsFolder),
  ];

  const api = new Hono();
  api.use(async (c, next) => {
    await next();
    metrics.countRequest(routePath(c), c.res.status);
  });
  api.use(readableByAll);
  api.use(bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  mountEndpoints(api, [...endpoints, openApiEndpoint(endpoints, context.config.publicUrl)]);
  // Not `notFound`: that would not follow the API to where it is mounted.
  api.all("*", nothingHere);
  api.onError((error, c) => problemResponse(noted(context, error, c)));
  return api;
}

function noted(context: Context, error: unknown, c: Request): Problem & { readonly removedAt?: string } {
  const requestId = (c.get("requestId") as string | undefined) ?? randomUUID();
  if (!isRefusal(error)) context.log.error({ requestId, err: error }, "the API failed");
  const found = problemOf(error, requestId);
  return error instanceof RecordRemoved ? { ...found, removedAt: error.removedAt } : found;
}
