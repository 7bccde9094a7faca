import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Regions } from "../../../domain/regions/regions.ts";
import type { RegionIndexes } from "../../../domain/search/region-indexes.ts";
import { problem, problemResponse } from "../../../platform/http/problem.ts";
import { type Endpoint, jsonAnswer, NOT_KEPT, textAnswer } from "../endpoint.ts";
import type { Gauge, Metrics } from "./metrics.ts";
import { checkReadiness, missingOf, Readiness } from "./readiness.ts";
import { requireLoopback } from "./require-loopback.ts";

export function statusEndpoints(
  { db, indexes, regions }: Context,
  metrics: Metrics,
  migrationsFolder: string,
): Endpoint[] {
  return [
    {
      method: "get",
      path: "/healthz",
      tag: "Status",
      summary: "The process is alive",
      answer: { schema: z.object({ status: z.literal("alive") }) },
      handle: () => jsonAnswer({ status: "alive" }, NOT_KEPT),
    },
    {
      method: "get",
      path: "/readyz",
      tag: "Status",
      summary: "The database answers, its schema is current, every region has an index",
      description: "503 `not-ready` names what is missing.",
      answer: { schema: Readiness },
      refusals: { 503: ["not-ready"] },
      async handle() {
        const readiness = await checkReadiness(db, indexes, migrationsFolder);
        const missing = missingOf(readiness);
        if (missing.length === 0) return jsonAnswer(readiness, NOT_KEPT);
        const notReady = problem(503, "not-ready", `Missing: ${missing.join(", ")}.`, { title: "Not ready" });
        return problemResponse({ ...notReady, ...readiness });
      },
    },
    {
      method: "get",
      path: "/metrics",
      tag: "Status",
      summary: "Counters for Prometheus",
      description: "Only for programs on the server itself that come without a proxy.",
      answer: { mediaType: "text/plain" },
      refusals: { 403: ["loopback-only"] },
      async handle(c) {
        requireLoopback(c);
        return textAnswer(
          metrics.text(await indexGauges(regions, indexes)),
          NOT_KEPT,
          "text/plain; version=0.0.4; charset=utf-8",
        );
      },
    },
  ];
}

/** Sizes only when every index is there: asking for a missing one would wait for it to be built. */
async function indexGauges(regions: Regions, indexes: RegionIndexes): Promise<Gauge[]> {
  const isReady = indexes.isReady();
  const built = isReady
    ? await Promise.all(regions.list().map(async ({ code }) => ({ code, index: await indexes.forRegion(code) })))
    : [];
  return [
    {
      name: "polku_indexes_ready",
      help: "1 when every region has a search index.",
      values: [{ value: isReady ? 1 : 0 }],
    },
    {
      name: "polku_index_documents",
      help: "Documents in a region's search index.",
      values: built.map(({ code, index }) => ({ labels: { region: code }, value: index.size })),
    },
  ];
}
