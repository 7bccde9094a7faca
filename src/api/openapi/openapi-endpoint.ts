import { A_MINUTE, type Endpoint, textAnswer } from "../v1/endpoint.ts";
import { describeApi } from "./describe-api.ts";

/** The API's own description, itself left out of it no more than the others. */
export function openApiEndpoint(others: readonly Endpoint[], publicUrl: string): Endpoint {
  let text: string | null = null;
  const endpoint: Endpoint = {
    method: "get",
    path: "/openapi.json",
    tag: "Status",
    summary: "This description",
    answer: { mediaType: "application/json" },
    handle() {
      text ??= JSON.stringify(describeApi([...others, endpoint], publicUrl));
      return textAnswer(text, A_MINUTE, "application/json; charset=utf-8");
    },
  };
  return endpoint;
}
