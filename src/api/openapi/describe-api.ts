import { z } from "zod";
import type { Endpoint } from "../v1/endpoint.ts";
import { apiSchemas } from "./api-schemas.ts";

type Json = Record<string, unknown>;

const JSON_TYPE = "application/json";
const PROBLEM_TYPE = "application/problem+json";

z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe("Stable: what to decide by"),
  detail: z.string(),
  parameter: z.string().optional().describe("The parameter that is wrong"),
  requestId: z.string().optional(),
  removedAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe("With service-removed, event-removed and place-removed"),
})
  .describe("RFC 9457")
  .register(apiSchemas, { id: "Problem" });

/** OpenAPI 3.1 of the endpoints, made from the schemas they answer and check with. */
export function describeApi(endpoints: readonly Endpoint[], publicUrl: string): Json {
  const byPath = Map.groupBy(endpoints, ({ path }) => path);
  return {
    openapi: "3.1.0",
    info: {
      title: "Polku API",
      version: "1",
      description:
        "Services that promote wellbeing, region by region. Anonymous. Times are ISO 8601 with zone, coordinates WGS84, distances metres. Answers may grow new members.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: Object.fromEntries(
      [...byPath].map(([path, group]) => [
        path,
        Object.fromEntries(group.map((endpoint) => [endpoint.method, describeOperation(endpoint)])),
      ]),
    ),
    components: { schemas: namedSchemas() },
  };
}

function describeOperation(endpoint: Endpoint): Json {
  const { method, path, tag, summary, description, body, answer } = endpoint;
  const parameters = [...pathParameters(path), ...queryParameters(endpoint.parameters)];
  return {
    operationId: operationId(method, path),
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { [JSON_TYPE]: { schema: inputSchema(body) } } } }),
    responses: {
      ...(answer && {
        [answer.status ?? 200]: {
          description: summary,
          content: {
            [answer.mediaType ?? JSON_TYPE]: { ...(answer.schema && { schema: answerSchema(answer.schema) }) },
          },
        },
      }),
      ...Object.fromEntries(
        Object.entries(endpoint.refusals ?? {}).map(([status, codes]) => [status, describeProblem(codes)]),
      ),
      429: describeProblem(["too-many-requests"]),
      500: describeProblem(["internal"]),
    },
  };
}

/** `get` `/regions/{code}/search` → `get_regions_code_search`. */
function operationId(method: string, path: string): string {
  return [method, ...path.split(/[^a-z]+/i).filter(Boolean)].join("_");
}

function describeProblem(codes: readonly string[]): Json {
  const description = codes.map((code) => `\`${code}\``).join(", ");
  return { description, content: { [PROBLEM_TYPE]: { schema: { $ref: refTo("Problem") } } } };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "id" ? { type: "string", format: "uuid" } : { type: "string" },
    description: name === "code" ? "A region's code or slug" : "Polku's id",
  }));
}

function queryParameters(schema: z.ZodObject | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {} } = inputSchema(schema);
  return Object.entries(properties as Record<string, Json>).map(([name, { description, example, ...shape }]) => ({
    name,
    in: "query",
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    schema: shape,
    ...(shape.type === "array" && { style: "form", explode: false }),
  }));
}

/** What parameters look like once read: lists, numbers and booleans. None is obligatory, for each has a default or is a filter. */
function inputSchema(schema: z.ZodObject): Json {
  const {
    $schema: _,
    required: __,
    additionalProperties: ___,
    ...shape
  } = z.toJSONSchema(schema, { io: "output" }) as Json;
  return shape;
}

function answerSchema(schema: z.ZodType): Json {
  const id = apiSchemas.get(schema)?.id;
  if (id !== undefined) return { $ref: refTo(id) };
  if (schema instanceof z.ZodArray) return { type: "array", items: answerSchema(schema.element as z.ZodType) };
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: "input" }) as Json;
  return shape;
}

function namedSchemas(): Json {
  const { schemas } = z.toJSONSchema(apiSchemas, { uri: refTo, io: "input" });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...shape }]) => [id, shape]));
}

function refTo(id: string): string {
  return `#/components/schemas/${id}`;
}
