import {
  FEEDBACK_KINDS,
  FeedbackInput,
  type FeedbackSubject,
  FeedbackWithNeed,
} from "../../../domain/feedback/feedback.ts";
import { findNeed } from "../../../domain/needs/needs.ts";
import { isRecordId } from "../../page/record-id.ts";
import type { Text } from "../../text/fi.ts";

export type FeedbackField = "kind" | "message" | "replyTo";

/** What the form shows: the person's own words, and what is still wrong with them. */
export interface FeedbackForm {
  readonly values: Readonly<Record<FeedbackField, string>>;
  readonly errors: { readonly [field in FeedbackField]?: keyof Text["feedback"]["errors"] };
  readonly subject: FeedbackSubject;
  /** The id of the need chosen from the list, or null; it is asked only of those who did not find something. */
  readonly needId: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** An empty form; the address may tell what it is about (`palvelu`, `organisaatio`, `tarve`) and of which kind (`laji`). */
export function openForm(query: Fields): FeedbackForm {
  const subject = subjectOf(query);
  const asked = FEEDBACK_KINDS.find((kind) => kind === query.laji);
  const kind = asked ?? (subject.kind === "site" ? "" : "wrong-fact");
  return { values: { kind, message: "", replyTo: "" }, errors: {}, subject, needId: needOf(query.tarve) };
}

/** Reads what was sent: the message, or the form again with everything kept and every problem told. */
export function readForm(
  query: Fields,
  body: Fields,
):
  | {
      readonly ok: true;
      readonly input: FeedbackInput;
      readonly subject: FeedbackSubject;
      readonly needId: string | null;
    }
  | { readonly ok: false; readonly form: FeedbackForm } {
  const subject = subjectOf(query);
  const values = { kind: textOf(body.kind), message: textOf(body.message), replyTo: textOf(body.replyTo) };
  const needId = values.kind === "not-found" ? needOf(body.need) : null;
  const parsed = (needId === null ? FeedbackInput : FeedbackWithNeed).safeParse(values);
  if (parsed.success) return { ok: true, input: parsed.data, subject, needId };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= message;
  return { ok: false, form: { values, errors: errors as FeedbackForm["errors"], subject, needId } };
}

function subjectOf(query: Fields): FeedbackSubject {
  const service = textOf(query.palvelu);
  if (isRecordId(service)) return { kind: "service", id: service };
  const organization = textOf(query.organisaatio);
  return isRecordId(organization) ? { kind: "organization", id: organization } : { kind: "site", id: null };
}

function needOf(value: unknown): string | null {
  return findNeed(textOf(value))?.id ?? null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
