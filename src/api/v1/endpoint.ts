import type { Context } from "hono";
import type { z } from "zod";

/** One address of the API: how it answers and how OpenAPI describes it, side by side so that they cannot part. */
export interface Endpoint {
  readonly method: "get" | "post";
  /** As OpenAPI writes it: `/regions/{code}/search`. */
  readonly path: string;
  readonly tag: "Regions" | "Search" | "Catalogue" | "Events" | "Sharing" | "Status";
  readonly summary: string;
  readonly description?: string;
  /** The query's parameters. */
  readonly parameters?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Null when this version only refuses. */
  readonly answer: { readonly status?: 201; readonly mediaType?: string; readonly schema?: z.ZodType } | null;
  /** Problem codes by status, beside 500. */
  readonly refusals?: Readonly<Record<number, readonly string[]>>;
  handle(c: Context): Response | Promise<Response>;
}

/** What the register says changes seldom; a minute in a cache does no harm. */
export const A_MINUTE = "public, max-age=60";
/** Answers to what a person wrote are kept nowhere. */
export const NOT_KEPT = "no-store";

export function jsonAnswer(body: unknown, cacheControl: string, mediaType = "application/json"): Response {
  return textAnswer(JSON.stringify(body), cacheControl, `${mediaType}; charset=utf-8`);
}

export function textAnswer(text: string, cacheControl: string, contentType: string): Response {
  return new Response(text, { headers: { "Content-Type": contentType, "Cache-Control": cacheControl } });
}
