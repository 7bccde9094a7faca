import { LONGEST_NOTE } from "../../../domain/assessment/assessment.ts";
import type { Page } from "../../page/page.ts";
import { Field } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Something in one's own words. All of it stays in the field, even when it is longer than what the result uses. */
export function NoteField({ page, note, label }: { page: Page; note: string; label: string }) {
  const { note: words } = page.text.assessment;
  const length = [...note].length;
  const number = (value: number) => page.formats.number(value);
  const error = length > LONGEST_NOTE ? words.tooLong(number(length), number(length - LONGEST_NOTE)) : undefined;
  return (
    <>
      <Field name="huomio" label={label} hint={words.hint} error={error}>
        {(attributes) => (
          <textarea {...attributes} rows={6}>
            {note}
          </textarea>
        )}
      </Field>
      <Notice>
        <p>{words.notice}</p>
      </Notice>
    </>
  );
}
