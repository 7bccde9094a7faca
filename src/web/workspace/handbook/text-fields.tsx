import { type HandbookLanguage, LONGEST, type PageField } from "../../../domain/handbook/handbook-page.ts";
import { Field } from "../../ui/fields.tsx";
import type { Desk } from "../desk.ts";
import type { EditPageProps } from "./edit-page.tsx";

/** The page in one language. */
export function TextFields(props: EditPageProps & { readonly language: HandbookLanguage }) {
  const { desk, form, page, language } = props;
  const words = desk.words.handbook;
  const isPath = (page?.kind ?? form.kind) === "care-path" || page === null;
  return (
    <fieldset>
      <legend>{desk.words.common.languages[language]}</legend>
      <TextField {...props} field="title" label={words.pageTitle} />
      <TextField {...props} field="lead" label={words.pageLead} hint={words.leadHint} />
      <TextField {...props} field="body" label={words.body} />
      {isPath && <TextField {...props} field="steps" label={words.steps} hint={words.stepsHint} />}
      <TextField {...props} field="sources" label={words.sources} hint={words.sourcesHint} />
    </fieldset>
  );
}

interface TextFieldProps extends EditPageProps {
  readonly language: HandbookLanguage;
  readonly field: PageField;
  readonly label: string;
  readonly hint?: string;
}

function TextField({
  desk,
  form,
  errors,
  remarks,
  theirs,
  isOfNational,
  language,
  field,
  label,
  hint,
}: TextFieldProps) {
  const name = `${language}-${field}`;
  const value = form.texts[language]?.[field] ?? "";
  const remark = remarks?.[name];
  const lang = language === "selko" ? "fi" : language;
  return (
    <>
      <Theirs desk={desk} text={theirs?.get(name)} isOfNational={isOfNational} />
      <Field name={name} label={label} {...(hint && { hint })} error={errors?.[name]}>
        {(attributes) =>
          field === "title" ? (
            <input type="text" {...attributes} lang={lang} value={value} maxLength={LONGEST.title} />
          ) : (
            <textarea {...attributes} lang={lang} class={field === "body" || field === "steps" ? "long" : undefined}>
              {value}
            </textarea>
          )
        }
      </Field>
      {remark && <p class="small">{remark}</p>}
    </>
  );
}

/** What somebody else wrote in the same field meanwhile. */
export function Theirs({
  desk,
  text,
  isOfNational = false,
}: {
  desk: Desk;
  text: string | undefined;
  isOfNational?: boolean | undefined;
}) {
  if (text === undefined) return null;
  return (
    <details open>
      <summary>{isOfNational ? desk.words.handbook.theirsNational : desk.words.handbook.theirs}</summary>
      <p class="theirs">{text}</p>
    </details>
  );
}
