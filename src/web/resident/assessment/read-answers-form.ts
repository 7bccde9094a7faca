import type { Context as HonoContext } from "hono";
import { NOTE_FIELD } from "../../../domain/assessment/assessment-fields.ts";
import { lastOf, readForm, type SentForm } from "../../page/read-form.ts";
import type { WebEnv } from "../../page/web-env.ts";

/** The longest note that is carried from page to page, far above what a result uses: what a person wrote is not cut from their hands. */
export const LONGEST_CARRIED_NOTE = 12_000;
/** A note of that length in the longest encoding of a form, an earlier result, and the answers. */
export const LARGEST_FORM = 128 * 1024;
/** With a copy whose size the page itself judges, so that it can say what was wrong with all the answers still there. */
export const LARGEST_FORM_WITH_FILE = 2 * 1024 * 1024;

/** A form of the assessment, maybe with an earlier copy to compare with. */
export async function readAnswersForm(c: HonoContext<WebEnv>): Promise<SentForm> {
  const { fields, file } = await readForm(c);
  const note = lastOf(fields, NOTE_FIELD);
  // Browsers send line breaks as CR LF, which would count twice.
  if (note !== null) fields.set(NOTE_FIELD, note.replaceAll("\r\n", "\n").slice(0, LONGEST_CARRIED_NOTE));
  return { fields, file };
}
