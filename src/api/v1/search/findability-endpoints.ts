import type { Context as Request } from "hono";
import { z } from "zod";
import type { Context } from "../../../context.ts";
import { findServiceRecord } from "../../../domain/catalogue/get-service-record.ts";
import { findThingCuration } from "../../../domain/curation/find-thing-curation.ts";
import { whyNotFound } from "../../../domain/finding/why-not-found.ts";
import { regionRules } from "../../../domain/themes/tray-rules.ts";
import { NotFound } from "../../../platform/errors.ts";
import { type Endpoint, jsonAnswer, NOT_KEPT } from "../endpoint.ts";
import { parametersOfJson, parametersOfQuery, parseParameters } from "../read-parameters.ts";
import { requireRegion } from "../regions/require-region.ts";
import { FindabilityAnswer, presentFindability } from "./present-findability.ts";
import { SearchParameters } from "./search-parameters.ts";
import { themeIdsOf } from "./search-region.ts";
import { toAsked } from "./to-asked.ts";

/** Those of a search that decide what is found. */
const FindabilityParameters = SearchParameters.pick({
  q: true,
  lang: true,
  kind: true,
  municipality: true,
  theme: true,
  free: true,
  targetGroup: true,
  group: true,
  ignore: true,
});
const PATH = "/regions/{code}/services/{id}/findability";
const WRONG = ["invalid-parameter", "query-too-long"];
const NOT_THERE = ["unknown-region", "unknown-service"];
const Id = z.guid().toLowerCase();

/** Why is my service not found? For those who write services and look after the tray. */
export function findabilityEndpoints(context: Context): Endpoint[] {
  const { regions, indexes, needs, understanding, clock, db } = context;

  async function answer(c: Request, given: () => Promise<Record<string, unknown>>): Promise<Response> {
    const region = requireRegion(regions, c.req.param("code") ?? "");
    const id = requireId(c.req.param("id") ?? "");
    const parameters = SearchParameters.parse(parseParameters(FindabilityParameters, await given()));
    const asked = toAsked(parameters, { region, regions, themeIds: themeIdsOf(context, region) });
    const [index, record] = await Promise.all([indexes.forRegion(region.code), findServiceRecord(db.register, id)]);
    const rules = regionRules(regions.settingsOf(region.code).themes.added);
    // A service may be asked for by PTV's id; what curators have said is by Polku's own.
    const own = record && "service" in record ? record.service.id : id;
    const now = clock.now();
    const said = await findThingCuration(db, { regionCode: region.code, kind: "service", ids: [own] }, now);
    const parts = { index, region, regions, needs, understanding, rules, curated: said?.tray, now };
    return jsonAnswer(presentFindability(asked, await whyNotFound(id, record, asked, parts)), NOT_KEPT);
  }

  return [
    {
      method: "get",
      path: PATH,
      tag: "Search",
      summary: "Why a service is found with these words, or is not, and what would help",
      description: "The id is Polku's own or PTV's. One that nobody knows is answered with the layer `unknown`.",
      parameters: FindabilityParameters,
      answer: { schema: FindabilityAnswer },
      refusals: { 400: WRONG, 404: NOT_THERE },
      handle: (c) => answer(c, async () => parametersOfQuery(FindabilityParameters, c.req.queries())),
    },
    {
      method: "post",
      path: PATH,
      tag: "Search",
      summary: "The same with words that should not stand in an address",
      body: FindabilityParameters,
      answer: { schema: FindabilityAnswer },
      refusals: { 400: [...WRONG, "invalid-json"], 404: NOT_THERE, 413: ["too-large"] },
      handle: (c) => answer(c, async () => parametersOfJson(await c.req.text())),
    },
  ];
}

/** @throws NotFound for what can be no service's id. */
function requireId(text: string): string {
  const id = Id.safeParse(text);
  if (!id.success) throw new NotFound("unknown-service", "A service's id is a UUID.");
  return id.data;
}
