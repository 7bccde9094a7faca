import type { ProvidedEntry } from "../../../domain/providers/claim-queries.ts";
import { lastOf } from "../../page/read-form.ts";
import { isRecordId } from "../../page/record-id.ts";
import type { Desk } from "../desk.ts";

/** What the register takes: a service's name and summary in PTV. */
export const MOST = { name: 100, summary: 150, other: 3000 } as const;

export const CORRECTION_TEXTS = ["nameFi", "nameSv", "summaryFi", "summarySv", "other"] as const;
export type CorrectionText = (typeof CORRECTION_TEXTS)[number];
export type CorrectionFields = Readonly<Record<CorrectionText, string>> & { readonly tell: boolean };

export function limitOf(name: CorrectionText): number {
  return name === "other" ? MOST.other : name.startsWith("name") ? MOST.name : MOST.summary;
}

/** Reads what was written; errors are by the field's name, ready to be shown. */
export function readCorrection(
  sent: URLSearchParams,
  desk: Desk,
):
  | { readonly ok: true; readonly fields: CorrectionFields }
  | { readonly ok: false; readonly fields: CorrectionFields; readonly errors: Readonly<Record<string, string>> } {
  const words = desk.words.provider.text;
  const text = (name: CorrectionText) =>
    (lastOf(sent, name) ?? "").replaceAll("\r\n", "\n").replaceAll("\0", "").trim().slice(0, 10_000);
  const fields = {
    ...(Object.fromEntries(CORRECTION_TEXTS.map((name) => [name, text(name)])) as Record<CorrectionText, string>),
    tell: lastOf(sent, "tell") === "1",
  };
  const errors: Record<string, string> = {};
  for (const name of CORRECTION_TEXTS)
    if (fields[name].length > limitOf(name)) errors[name] = words.tooLong(desk.page.formats.number(limitOf(name)));
  if (CORRECTION_TEXTS.every((name) => fields[name] === "")) errors.nameFi = words.nothing;
  const id = lastOf(sent, "viesti");
  if (id !== null && !isRecordId(id)) sent.delete("viesti");
  return Object.keys(errors).length > 0 ? { ok: false, fields, errors } : { ok: true, fields };
}

/** The correction as plain text, field by field, to be copied to where the facts live. */
export function correctionText(desk: Desk, provided: ProvidedEntry, fields: CorrectionFields): string {
  const words = desk.words.provider.text;
  const title = provided.title.fi ?? provided.title.sv ?? "";
  const part = (label: string, text: string) => (text === "" ? [] : [`${label}:\n${text}`]);
  return [
    title,
    ...part(`${words.name} ${words.language.fi}`, fields.nameFi),
    ...part(`${words.name} ${words.language.sv}`, fields.nameSv),
    ...part(`${words.summary} ${words.language.fi}`, fields.summaryFi),
    ...part(`${words.summary} ${words.language.sv}`, fields.summarySv),
    ...part(words.other, fields.other),
  ].join("\n\n");
}
