import assert from "node:assert/strict";
import { test } from "node:test";
import { createApi } from "../v1/api.ts";
import { aContext } from "../v1/test-context.ts";

interface Operation {
  readonly parameters?: { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema?: object }> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

const document = (await (await createApi(aContext()).request("/openapi.json")).json()) as Document;

test("the description holds every address that the contract promises and this version serves", () => {
  assert.equal(document.openapi, "3.1.0");
  assert.deepEqual(Object.keys(document.paths).sort(), [
    "/events/{id}",
    "/events/{id}/event.ics",
    "/healthz",
    "/metrics",
    "/needs",
    "/openapi.json",
    "/organizations/{id}",
    "/places/{id}",
    "/readyz",
    "/regions",
    "/regions/{code}",
    "/regions/{code}/calendar.ics",
    "/regions/{code}/list.ics",
    "/regions/{code}/places.geojson",
    "/regions/{code}/recommendations",
    "/regions/{code}/search",
    "/regions/{code}/services/{id}/findability",
    "/regions/{code}/shares",
    "/regions/{code}/shares/open",
    "/regions/{code}/shares/revoke",
    "/regions/{code}/shares/status",
    "/regions/{code}/suggest",
    "/services/{id}",
    "/services/{id}.jsonld",
    "/themes",
    "/tools/{id}",
  ]);
  assert.deepEqual(Object.keys(document.paths["/regions/{code}/search"] ?? {}), ["get", "post"]);
});

test("every reference leads to a schema", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
  assert.ok(references.length > 20);
  for (const target of references)
    assert.ok(String(target).replace("#/components/schemas/", "") in document.components.schemas, target);
});

test("search's parameters are described as the API checks them", () => {
  const parameters = document.paths["/regions/{code}/search"]?.get?.parameters ?? [];
  const schemaOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.schema;
  assert.deepEqual(
    parameters.map(({ name }) => name),
    [
      "code",
      "q",
      "lang",
      "kind",
      "municipality",
      "theme",
      "free",
      "targetGroup",
      "when",
      "age",
      "language",
      "trait",
      "near",
      "sort",
      "group",
      "ignore",
      "limit",
      "offset",
    ],
  );
  assert.deepEqual(schemaOf("limit"), { default: 20, type: "integer", minimum: 1, maximum: 100 });
  assert.deepEqual(schemaOf("sort"), {
    default: "relevance",
    type: "string",
    enum: ["relevance", "distance", "name", "date"],
  });
  assert.deepEqual(schemaOf("q"), { default: "", type: "string", maxLength: 200 });
  assert.deepEqual(schemaOf("free"), { type: "boolean" });
});

test("every operation has an id of its own and tells how it refuses", () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path)) as (Operation & {
    operationId: string;
  })[];
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
  for (const { responses } of operations) assert.ok(responses["500"]?.content["application/problem+json"]);
});
