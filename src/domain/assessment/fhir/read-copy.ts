import type { InstrumentPack, PackAnswers } from "../packs/pack.ts";
import { listPacks } from "../packs/packs.ts";
import { COPY_SCRIPT_TYPE } from "./copy-page.ts";
import { readPackResponses } from "./pack-response.ts";
import { type ReadResponse, readQuestionnaireResponse } from "./read-questionnaire-response.ts";

/** Of a copy, in bytes: many times the longest that we make. */
export const LARGEST_COPY = 256 * 1024;

const LONGEST_TAG = 500;

export type ReadCopy =
  | (Extract<ReadResponse, { ok: true }> & { readonly packs: readonly PackAnswers[] })
  | { readonly ok: false; readonly reason: "too-large" | "unreadable" | "other-questionnaire" };

/**
 * Reads back a copy that the resident has kept: the HTML file, the Bundle, or a response alone. The file may be anything; it is
 * only looked through for answers.
 *
 * @param packs instruments whose answers are wanted too
 */
export function readCopy(text: string, packs: readonly InstrumentPack[] = listPacks()): ReadCopy {
  if (text.length > LARGEST_COPY || Buffer.byteLength(text) > LARGEST_COPY) return { ok: false, reason: "too-large" };
  const json = jsonIn(text.replace(/^\uFEFF/, "").trimStart());
  const read = readQuestionnaireResponse(json);
  return read.ok ? { ...read, packs: readPackResponses(json, packs) } : read;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.startsWith("<") ? embeddedIn(text) : text);
  } catch {
    return null;
  }
}

/** What stands in the script element of the copy; a browser that has saved the page again may have written its tag otherwise. */
function embeddedIn(html: string): string {
  for (let start = html.indexOf("<script"); start >= 0; start = html.indexOf("<script", start + 1)) {
    const close = html.indexOf(">", start);
    if (close < 0) return "";
    if (html.slice(start, Math.min(close, start + LONGEST_TAG)).includes(COPY_SCRIPT_TYPE)) {
      const end = html.indexOf("</script", close);
      return end < 0 ? "" : html.slice(close + 1, end);
    }
  }
  return "";
}
