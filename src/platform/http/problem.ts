import { isRefusal } from "../errors.ts";

/** RFC 9457. `code` is stable; `parameter` names what is wrong in the request. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly parameter?: string;
  readonly requestId?: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Sign-in is needed",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Too large",
  429: "Too many requests",
  500: "Something went wrong at our end",
};

export function problem(status: number, code: string, detail: string, more: Partial<Problem> = {}): Problem {
  return { type: `urn:polku:problem:${code}`, title: TITLES[status] ?? "Problem", status, code, detail, ...more };
}

/** A refusal becomes its own problem; anything else says nothing but the request's id. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (!isRefusal(error))
    return problem(500, "internal", "The error has been noted. Mention the request id if you report it.", {
      requestId,
    });
  return problem(error.status, error.code, error.message, error.parameter ? { parameter: error.parameter } : {});
}

export function problemResponse(body: Problem): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Access-Control-Allow-Origin": "*" },
  });
}
