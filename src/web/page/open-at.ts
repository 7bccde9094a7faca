import type { Context as HonoContext } from "hono";
import type { Page } from "./page.ts";
import { lastOf } from "./read-form.ts";
import type { ResidentWeb, WebEnv } from "./web-env.ts";

/** The page with the place that the form tells. */
export async function openAt(
  { context, open }: ResidentWeb,
  c: HonoContext<WebEnv>,
  fields: URLSearchParams,
): Promise<Page> {
  const { region, language } = c.get("page");
  const known = context.regions.findByCode(region.code);
  if (!known) throw new Error(`there is no region ${region.code}`);
  return open(c, known, language, placeOf(fields));
}

/** A page's links carry on what it was opened with, so it gets nothing but the place. */
export function placeOf(fields: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    ["kunta", "postinumero"].flatMap((name) => {
      const value = lastOf(fields, name);
      return value ? [[name, value]] : [];
    }),
  );
}
