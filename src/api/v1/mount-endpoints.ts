import type { Hono } from "hono";
import { problem, problemResponse } from "../../platform/http/problem.ts";
import type { Endpoint } from "./endpoint.ts";

/** Puts each endpoint at its address; other methods there are refused with those that are known. */
export function mountEndpoints(api: Hono, endpoints: readonly Endpoint[]): void {
  for (const { method, path, handle } of endpoints) api.on(method.toUpperCase(), honoPattern(path), (c) => handle(c));
  for (const [path, group] of Map.groupBy(endpoints, ({ path }) => path)) {
    const methods = group.map(({ method }) => method.toUpperCase()).join(", ");
    api.all(honoPattern(path), () => refuseMethod(methods));
  }
}

/** `/services/{id}.jsonld` → `/services/:id{[^/]+\.jsonld}`: the ending stays in the parameter. */
function honoPattern(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name, ending) => (ending ? `:${name}{[^/]+\\${ending}}` : `:${name}`));
}

function refuseMethod(methods: string): Response {
  const response = problemResponse(problem(405, "method-not-allowed", `Allowed here: ${methods}.`));
  response.headers.set("Allow", methods);
  return response;
}
