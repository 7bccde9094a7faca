import type { Context as HonoContext } from "hono";
import type { WebEnv } from "./web-env.ts";

/** What a form sent. */
export interface SentForm {
  readonly fields: URLSearchParams;
  /** The first file that was chosen; null when none was. */
  readonly file: File | null;
}

/**
 * Reads a plain form or one with a file; anything else is as if nothing had been sent. NUL, which no table holds and nobody types, is
 * left out.
 */
export async function readForm(c: HonoContext<WebEnv>): Promise<SentForm> {
  const type = c.req.header("content-type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded"))
    return { fields: new URLSearchParams((await c.req.text()).replace(/%00|\0/g, "")), file: null };
  const fields = new URLSearchParams();
  if (!type.startsWith("multipart/form-data")) return { fields, file: null };
  let file: File | null = null;
  try {
    for (const [name, value] of await c.req.formData()) {
      if (typeof value === "string") fields.append(name, value.replaceAll("\0", ""));
      else if (value.size > 0) file ??= value;
    }
  } catch {
    // A broken body tells nothing.
  }
  return { fields, file };
}

/** The last of each single field: a form's hidden one comes before the button that was pressed. */
export function lastOf(fields: URLSearchParams, name: string): string | null {
  return fields.getAll(name).at(-1) ?? null;
}
