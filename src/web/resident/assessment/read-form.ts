import type { Context as HonoContext } from "hono";
import { NOTE_FIELD } from "../../../domain/assessment/assessment-fields.ts";
import type { WebEnv } from "../../page/web-env.ts";

/** What a form of the assessment sent. */
export interface SentForm {
  readonly fields: URLSearchParams;
  /** The earlier copy that was chosen for comparing; null when none was. */
  readonly file: File | null;
}

/** The longest note that is carried from page to page, far above what a result uses: what a person wrote is not cut from their hands. */
export const LONGEST_CARRIED_NOTE = 12_000;
/** A note of that length in the longest encoding of a form, an earlier result, and the answers. */
export const LARGEST_FORM = 128 * 1024;
/** With a copy whose size the page itself judges, so that it can say what was wrong with all the answers still there. */
export const LARGEST_FORM_WITH_FILE = 2 * 1024 * 1024;

/** Reads a plain form or one with a file; anything else is as if nothing had been sent. */
export async function readForm(c: HonoContext<WebEnv>): Promise<SentForm> {
  const type = c.req.header("content-type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded"))
    return { fields: tidied(new URLSearchParams(await c.req.text())), file: null };
  if (!type.startsWith("multipart/form-data")) return { fields: new URLSearchParams(), file: null };
  const fields = new URLSearchParams();
  let file: File | null = null;
  try {
    for (const [name, value] of await c.req.formData()) {
      if (typeof value === "string") fields.append(name, value);
      else if (value.size > 0) file ??= value;
    }
  } catch {
    // A broken body tells nothing.
  }
  return { fields: tidied(fields), file };
}

/** The last of each single field: a form's hidden one comes before the button that was pressed. */
export function lastOf(fields: URLSearchParams, name: string): string | null {
  return fields.getAll(name).at(-1) ?? null;
}

/** Browsers send line breaks as CR LF, which would count twice. */
function tidied(fields: URLSearchParams): URLSearchParams {
  const note = lastOf(fields, NOTE_FIELD);
  if (note !== null) fields.set(NOTE_FIELD, note.replaceAll("\r\n", "\n").slice(0, LONGEST_CARRIED_NOTE));
  return fields;
}
