import type { Context } from "../../../../context.ts";
import type { TrayEntryView } from "../../../../domain/curation/find-entry.ts";
import type { Desk } from "../../desk.ts";
import { textFor } from "../words.ts";
import type { EntryPart } from "./part.ts";

/** Adds to the fields of the needs form why the recogniser sees each need in the source's text (`syy:<id>`). */
export async function withReasons(
  { needs }: Pick<Context, "needs">,
  desk: Desk,
  { key }: EntryPart,
  { source }: TrayEntryView,
  fields: URLSearchParams,
): Promise<URLSearchParams> {
  if (key !== "tarpeet") return fields;
  const said = new URLSearchParams([...fields].filter(([name]) => !name.startsWith("syy:")));
  const text = `${textFor(desk, source.title)}. ${textFor(desk, source.summary)}`;
  for (const { id, evidence } of await needs.recognise(text, desk.page.content)) {
    const [best] = evidence;
    if (best) said.set(`syy:${id}`, desk.words.tray.needs.because(best.word, best.matched));
  }
  return said;
}
