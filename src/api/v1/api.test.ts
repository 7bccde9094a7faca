import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { aDocument } from "../../domain/search/test-documents.ts";
import { createApi } from "./api.ts";
import { aContext, aServiceDocument } from "./test-context.ts";

const api = createApi(aContext([aServiceDocument()]));

async function assertProblem(response: Response, status: number, code: string): Promise<Record<string, unknown>> {
  assert.equal(response.status, status);
  assert.match(response.headers.get("content-type") ?? "", /^application\/problem\+json/);
  const body = (await response.json()) as Record<string, unknown>;
  assert.equal(body.code, code);
  return body;
}

test("an address where nothing is answers a problem, also when the API is mounted in the product", async () => {
  await assertProblem(await api.request("/nothing/here"), 404, "unknown-address");
  const product = new Hono().route("/api/v1", createApi(aContext()));
  await assertProblem(await product.request("/api/v1/nothing"), 404, "unknown-address");
  await assertProblem(await product.request("/api/v1/regions/xx"), 404, "unknown-region");
});

test("a method that an address does not know is refused with the ones it does", async () => {
  const response = await api.request("/regions", { method: "DELETE" });
  assert.equal(response.headers.get("allow"), "GET");
  await assertProblem(response, 405, "method-not-allowed");
  assert.equal((await api.request("/regions/99/search", { method: "PUT" })).headers.get("allow"), "GET, POST");
});

test("an id that is no id is not found, without asking the database", async () => {
  for (const id of ["1", "'; drop table service;--", "..%2f..%2fetc", "%00", "x.jsonld", ".jsonld"]) {
    await assertProblem(await api.request(`/services/${encodeURIComponent(id)}`), 404, "unknown-service");
  }
  for (const kind of ["organization", "event", "place", "tool"])
    await assertProblem(await api.request(`/${kind}s/abc`), 404, `unknown-${kind}`);
});

test("when the database is away, a service is a fault that tells only the request's id", async () => {
  const body = await assertProblem(
    await api.request("/services/5d0d1d3e-0000-5000-8000-000000000001"),
    500,
    "internal",
  );
  assert.match(String(body.requestId), /^[0-9a-f-]{36}$/);
  assert.doesNotMatch(JSON.stringify(body), /ECONNREFUSED|127\.0\.0\.1/);
});

test("any site may read the API and ask for a search by POST", async () => {
  assert.equal(
    (await api.request("/regions", { headers: { Origin: "https://kunta.example.fi" } })).headers.get(
      "access-control-allow-origin",
    ),
    "*",
  );
  assert.equal((await api.request("/regions/xx")).headers.get("access-control-allow-origin"), "*");
  const preflight = await api.request("/regions/99/search", {
    method: "OPTIONS",
    headers: {
      Origin: "https://kunta.example.fi",
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    },
  });
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get("access-control-allow-methods") ?? "", /POST/);
  assert.match(preflight.headers.get("access-control-allow-headers") ?? "", /content-type/i);
});

test("every region is listed with its municipalities", async () => {
  const response = await api.request("/regions");
  assert.equal(response.headers.get("content-type"), "application/json; charset=utf-8");
  const regions = (await response.json()) as {
    code: string;
    slug: string;
    municipalities: { code: string; name: { sv: string } }[];
  }[];
  assert.equal(regions.length, 24);
  const demo = regions.find(({ code }) => code === "99");
  assert.equal(demo?.slug, "esimerkkila");
  assert.equal(demo?.municipalities.find(({ code }) => code === "982")?.name.sv, "Exempelby");
});

test("a region is found by its code and by its slug", async () => {
  const byCode = await (await api.request("/regions/99")).json();
  assert.deepEqual(await (await api.request("/regions/esimerkkila")).json(), byCode);
});

test("themes come in the tray's order, for the whole country or one region", async () => {
  const themes = (await (await api.request("/themes")).json()) as { id: string; name: { sv: string } }[];
  assert.equal(themes.length, 8);
  assert.equal(themes[0]?.id, "liikunta");
  assert.deepEqual(await (await api.request("/themes?region=99")).json(), themes);
  await assertProblem(await api.request("/themes?region=xx"), 404, "unknown-region");
});

test("the places of a region's services are GeoJSON, each once with its services", async () => {
  const card = {
    kind: "place",
    title: { fi: "Kirjasto" },
    typeLabel: null,
    municipality: "982",
    position: { lat: 61.5, lon: 20 },
    help: ["devices"],
    services: [
      { id: "5d0d1d3e-0000-5000-8000-000000000002", title: { fi: "Digineuvonta" } },
      { id: "5d0d1d3e-0000-5000-8000-000000000001", title: { fi: "Senioreiden kävelyryhmä" } },
    ],
  };
  const aPlaceDocument = (change: object) => ({
    ...aDocument({ kind: "place" as const, name: "Kirjasto" }),
    card: JSON.stringify({ ...card, ...change }),
  });
  const mapped = createApi(
    aContext([
      aServiceDocument(),
      aPlaceDocument({}),
      aPlaceDocument({ title: { fi: "Ilman paikkaa" }, position: null }),
    ]),
  );
  const response = await mapped.request("/regions/esimerkkila/places.geojson");
  assert.equal(response.headers.get("content-type"), "application/geo+json");
  const { features } = (await response.json()) as {
    features: {
      geometry: { coordinates: number[] };
      properties: { name: { fi: string }; services: { title: { fi: string } }[] };
    }[];
  };
  assert.equal(features.length, 1);
  assert.deepEqual(features[0]?.geometry.coordinates, [20, 61.5]);
  assert.deepEqual(
    features[0]?.properties.services.map(({ title }) => title.fi),
    ["Digineuvonta", "Senioreiden kävelyryhmä"],
  );
});

test("the needs that the search recognises are told with their labels", async () => {
  const needs = (await (await api.request("/needs")).json()) as { id: string; label: Record<string, string> }[];
  assert.ok(needs.length >= 200);
  assert.ok(needs.every(({ label }) => label.fi && label.sv && label.en && label.selko));
});
