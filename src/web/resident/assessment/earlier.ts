import type { Assessment } from "../../../domain/assessment/assessment.ts";
import { fieldsOf, readAssessment } from "../../../domain/assessment/assessment-fields.ts";
import { LARGEST_COPY, readCopy } from "../../../domain/assessment/fhir/read-copy.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { lastOf } from "../../page/read-form.ts";

/** An earlier result that the resident wants to see beside this one, or why it cannot be shown. */
export type Earlier =
  | {
      readonly kind: "read";
      readonly assessment: Assessment;
      /** The day it was made in Finland; null when the copy does not tell. */
      readonly date: string | null;
    }
  | { readonly kind: "missing" | "large" | "unreadable" | "none" };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** From the file that was chosen just now, or from the fields that carry on one read before (`aiempi`, `aiemmin`). */
export async function readEarlier(fields: URLSearchParams, file: File | null): Promise<Earlier> {
  if (fields.has("unohda")) return { kind: "none" };
  const carried = lastOf(fields, "aiempi");
  if (file) return readFile(file);
  if (carried) {
    const date = lastOf(fields, "aiemmin") ?? "";
    return {
      kind: "read",
      assessment: readAssessment(new URLSearchParams(carried)),
      date: DAY.test(date) && !Number.isNaN(Date.parse(date)) ? date : null,
    };
  }
  return { kind: fields.has("vertaa") ? "missing" : "none" };
}

/** What of an earlier result goes along: its answers, never its own words. */
export function earlierFields(earlier: Earlier): readonly (readonly [name: string, value: string])[] {
  if (earlier.kind !== "read") return [];
  const answers = new URLSearchParams(fieldsOf(earlier.assessment, "note").map(([name, value]) => [name, value]));
  return [["aiempi", answers.toString()], ...(earlier.date ? [["aiemmin", earlier.date] as const] : [])];
}

async function readFile(file: File): Promise<Earlier> {
  if (file.size > LARGEST_COPY) return { kind: "large" };
  const copy = readCopy(await file.text());
  if (!copy.ok) return { kind: copy.reason === "too-large" ? "large" : "unreadable" };
  const { assessment, authored } = copy;
  return { kind: "read", assessment, date: authored === null ? null : helsinkiTime(new Date(authored)).date };
}
