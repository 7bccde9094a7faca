import {
  FEEDBACK_KINDS,
  FeedbackInput,
  type FeedbackSubject,
  FeedbackWithNeed,
  SUBJECT_KINDS,
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
  /** True when the form came back too soon or too late to be believed: it is sent once more. */
  readonly isAgain: boolean;
  /** The id of the need chosen from the list, or null; it is asked only of those who did not find something. */
  readonly needId: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** The name of what the message is about, in the address. */
const SUBJECT_NAMES: Readonly<Record<(typeof SUBJECT_KINDS)[number], string>> = {
  service: "palvelu",
  event: "tapahtuma",
  place: "paikka",
  tool: "omahoito",
  organization: "organisaatio",
};

/** An empty form; the address may tell what it is about (`SUBJECT_NAMES`, `tarve`) and of which kind (`laji`). */
export function openForm(query: Fields): FeedbackForm {
  const subject = subjectOf(query);
  const asked = FEEDBACK_KINDS.find((kind) => kind === query.laji);
  const kind = asked ?? (subject.kind === "site" ? "" : "wrong-fact");
  return {
    values: { kind, message: "", replyTo: "" },
    errors: {},
    subject,
    isAgain: false,
    needId: needOf(query.tarve),
  };
}

/** Reads what was sent: the message, or the form again with everything kept and every problem told. */
export function readForm(
  query: Fields,
  body: Fields,
):
  | { readonly ok: true; readonly input: FeedbackInput; readonly form: FeedbackForm }
  | { readonly ok: false; readonly form: FeedbackForm } {
  const subject = subjectOf(query);
  const values = { kind: textOf(body.kind), message: textOf(body.message), replyTo: textOf(body.replyTo) };
  const needId = values.kind === "not-found" ? needOf(body.need) : null;
  const parsed = (needId === null ? FeedbackInput : FeedbackWithNeed).safeParse(values);
  if (parsed.success)
    return { ok: true, input: parsed.data, form: { values, errors: {}, subject, isAgain: false, needId } };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= message;
  return { ok: false, form: { values, errors: errors as FeedbackForm["errors"], subject, isAgain: false, needId } };
}

function subjectOf(query: Fields): FeedbackSubject {
  for (const kind of SUBJECT_KINDS) {
    const id = textOf(query[SUBJECT_NAMES[kind]]);
    if (isRecordId(id)) return { kind, id };
  }
  return { kind: "site", id: null };
}

/** The subject as the form's address carries it on, and as other pages link to it. */
export function subjectQuery(subject: FeedbackSubject): Readonly<Record<string, string>> {
  return subject.kind === "site" ? {} : { [SUBJECT_NAMES[subject.kind]]: subject.id };
}

function needOf(value: unknown): string | null {
  return findNeed(textOf(value))?.id ?? null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
