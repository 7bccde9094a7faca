import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { FEEDBACK_KINDS } from "../../../domain/feedback/feedback.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Field, RadioGroup } from "../../ui/fields.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Localized } from "../../ui/localized.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type FeedbackField, type FeedbackForm, subjectQuery } from "./feedback-form.ts";
import { NeedSelect } from "./need-select.tsx";

export interface FeedbackPageProps {
  readonly page: Page;
  readonly form: FeedbackForm;
  /** The name of what it is about. */
  readonly about: LocalizedText | null;
  /** See `form-token.ts`. */
  readonly token: string;
}

const FIELDS: readonly FeedbackField[] = ["kind", "message", "replyTo"];

export function FeedbackPage({ page, form, about, token }: FeedbackPageProps) {
  const words = page.text.feedback;
  const errorOf = (field: FeedbackField) => {
    const code = form.errors[field];
    return code && words.errors[code];
  };
  return (
    <Layout page={page} title={words.title} isIndexed={false} trail={[]}>
      <div class="wrap">
        <ErrorSummary page={page} form={form} />
        {form.isAgain && (
          <Notice kind="problem">
            <p>{words.again}</p>
          </Notice>
        )}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Notice>
          <p>{words.emergency}</p>
        </Notice>
        {about && (
          <p>
            {words.about}{" "}
            <strong>
              <Localized page={page} texts={about} />
            </strong>
          </p>
        )}
        <form method="post" action={linkTo(page, routes.feedback, {}, subjectQuery(form.subject))}>
          <input type="hidden" name="form" value={token} />
          <RadioGroup
            name="kind"
            legend={words.kind}
            value={form.values.kind}
            choices={FEEDBACK_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            error={errorOf("kind")}
          />
          {form.values.kind === "not-found" && <NeedSelect page={page} chosen={form.needId} />}
          <Field name="message" label={words.message} hint={words.messageHint} error={errorOf("message")}>
            {(attributes) => (
              <textarea {...attributes} rows={6}>
                {form.values.message}
              </textarea>
            )}
          </Field>
          <Field name="replyTo" label={words.replyTo} hint={words.replyHint} error={errorOf("replyTo")}>
            {(attributes) => (
              <input {...attributes} type="text" inputMode="email" autoComplete="email" value={form.values.replyTo} />
            )}
          </Field>
          <button type="submit" class="button main">
            {words.submit}
          </button>
        </form>
      </div>
    </Layout>
  );
}

/** What is wrong, each a link to its field. */
function ErrorSummary({ page, form }: { page: Page; form: FeedbackForm }) {
  const words = page.text.feedback;
  const wrong = FIELDS.flatMap((field) => {
    const code = form.errors[field];
    return code ? [{ field, message: words.errors[code] }] : [];
  });
  if (wrong.length === 0) return null;
  return (
    <Notice kind="problem">
      <p class="strong">{words.errorsTitle}</p>
      <ul>
        {wrong.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A body that was too large to read at all. */
export function TooLargePage({ page }: { page: Page }) {
  const words = page.text.feedback;
  return (
    <Layout page={page} title={words.errorsTitle} isIndexed={false} trail={[]}>
      <div class="wrap">
        <h1>{words.errorsTitle}</h1>
        <p class="lead">{words.tooLarge}</p>
        <p>
          <a class="more" href={linkTo(page, routes.feedback, {})}>
            {words.title}
          </a>
        </p>
      </div>
    </Layout>
  );
}
