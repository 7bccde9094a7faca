import { z } from "zod";
import type { Context } from "../../../context.ts";
import { NEEDS } from "../../../domain/needs/needs.ts";
import { A_MINUTE, type Endpoint, jsonAnswer } from "../endpoint.ts";
import { inRegionsWords, NOT_ON_TRAY, RegionParameter, regionWord } from "../tray/region-words.ts";
import { NeedAnswer, presentNeed } from "./present-need.ts";
import { OrganizationAnswer, presentOrganization } from "./present-organization.ts";
import { presentService, ServiceAnswer } from "./present-service.ts";
import { requireOrganization, requireService } from "./require-record.ts";
import { serviceJsonLd } from "./service-jsonld.ts";

const JSON_LD = "application/ld+json";
const SERVICE_REFUSALS = { 404: ["unknown-service", "service-removed"] };

export function catalogueEndpoints(context: Context): Endpoint[] {
  const { config, db } = context;
  return [
    {
      method: "get",
      path: "/services/{id}.jsonld",
      tag: "Catalogue",
      summary: "A service as CPSV-AP 3.2.0 in JSON-LD",
      answer: { mediaType: JSON_LD },
      refusals: SERVICE_REFUSALS,
      async handle(c) {
        const details = await requireService(db.register, (c.req.param("id") ?? "").replace(/\.jsonld$/, ""));
        return jsonAnswer(serviceJsonLd(details, `${config.publicUrl}/api/v1`), A_MINUTE, JSON_LD);
      },
    },
    {
      method: "get",
      path: "/services/{id}",
      tag: "Catalogue",
      summary: "A service with everything that is known of it",
      description:
        "One that its source has taken away answers 404 `service-removed` with `removedAt`. With `region` the name, the summary and the plain Finnish are the region's own where it has written some, and what its curators have taken off the tray answers 404 `not-on-tray`.",
      parameters: RegionParameter,
      answer: { schema: ServiceAnswer },
      refusals: { 400: ["invalid-parameter"], 404: [...SERVICE_REFUSALS[404], "unknown-region", NOT_ON_TRAY] },
      async handle(c) {
        const details = await requireService(db.register, c.req.param("id") ?? "");
        const said = await regionWord(c, context, "service", details.service.id);
        const service = inRegionsWords(details.service, said);
        const plain = said?.texts.selko.summary;
        const selko = plain ? { description: "", ...service.selko, summary: plain } : service.selko;
        return jsonAnswer(presentService({ ...details, service: { ...service, selko } }), A_MINUTE);
      },
    },
    {
      method: "get",
      path: "/organizations/{id}",
      tag: "Catalogue",
      summary: "Who is responsible for services or produces them",
      answer: { schema: OrganizationAnswer },
      refusals: { 404: ["unknown-organization"] },
      handle: async (c) =>
        jsonAnswer(presentOrganization(await requireOrganization(db.register, c.req.param("id") ?? "")), A_MINUTE),
    },
    {
      method: "get",
      path: "/needs",
      tag: "Catalogue",
      summary: "The needs that the search recognises",
      answer: { schema: z.array(NeedAnswer) },
      handle: () => jsonAnswer(NEEDS.map(presentNeed), A_MINUTE),
    },
  ];
}
