import { randomUUID } from "node:crypto";
import { LANGUAGES } from "../../../../domain/catalogue/catalogue.ts";
import type { Curation } from "../../../../domain/curation/curation.ts";
import { Field } from "../../../ui/fields.tsx";
import { DayPair, readDays } from "../day-fields.tsx";
import { type EntryPart, type PartProps, textOf } from "./part.ts";

const MOST = 5;
const LONGEST = 300;
const ID = /^[a-z0-9]{8}$/;

/** Short news of the entry with their days. A notice that is emptied or ticked away goes. */
export const noticesPart: EntryPart = {
  key: "tiedotteet",
  fieldsOf({ notices }) {
    const said = new URLSearchParams({ maara: String(notices.length) });
    notices.forEach(({ id, text, from, until }, index) => {
      said.set(`tunnus-${index}`, id);
      for (const language of LANGUAGES) said.set(`teksti-${index}-${language}`, text[language] ?? "");
      said.set(`alkaa-${index}`, from ?? "");
      said.set(`paattyy-${index}`, until ?? "");
    });
    return said;
  },
  read(fields, base, _view, { words }) {
    const { textMissing, tooLong } = words.tray.notices;
    const errors: Record<string, string | undefined> = {};
    const notices: Curation["notices"] = [];
    for (let index = 0; index < MOST; index++) {
      const said = LANGUAGES.map((language) => [language, textOf(fields, `teksti-${index}-${language}`)] as const);
      const text = Object.fromEntries(said.filter(([, each]) => each !== ""));
      const days = readDays(fields, String(index), words.tray.notices);
      const isEmpty = Object.keys(text).length === 0 && days.from === null && days.until === null;
      if (fields.get(`poista-${index}`) || (isEmpty && Object.keys(days.errors).length === 0)) continue;
      Object.assign(errors, days.errors);
      if (!text.fi) errors[`teksti-${index}-fi`] = textMissing;
      for (const [language, each] of said) if (each.length > LONGEST) errors[`teksti-${index}-${language}`] = tooLong;
      const id = fields.get(`tunnus-${index}`) ?? "";
      notices.push({ id: ID.test(id) ? id : randomUUID().slice(0, 8), text, from: days.from, until: days.until });
    }
    return { curation: { ...base, notices }, act: "notice", errors };
  },
  Fields: NoticeFields,
};

function NoticeFields({ desk, fields, errors }: PartProps) {
  const words = desk.words.tray.notices;
  const used = Array.from({ length: MOST }, (_, index) => index).filter(
    (index) => fields.get(`tunnus-${index}`) || LANGUAGES.some((language) => fields.get(`teksti-${index}-${language}`)),
  );
  const count = Math.min(MOST, (used.at(-1) ?? -1) + 2);
  return (
    <>
      <p>{words.lead}</p>
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="entry-group">
          <legend>{used.includes(index) ? words.number(String(index + 1)) : words.fresh}</legend>
          <input type="hidden" name={`tunnus-${index}`} value={fields.get(`tunnus-${index}`) ?? ""} />
          {LANGUAGES.map((language) => (
            <Field
              name={`teksti-${index}-${language}`}
              label={words.text[language]}
              error={errors[`teksti-${index}-${language}`]}
            >
              {(attributes) => (
                <textarea {...attributes} lang={language} rows={2}>
                  {fields.get(`teksti-${index}-${language}`)}
                </textarea>
              )}
            </Field>
          ))}
          <DayPair desk={desk} fields={fields} index={String(index)} errors={errors} words={words} />
          {fields.get(`tunnus-${index}`) && (
            <label class="choice">
              <input
                type="checkbox"
                name={`poista-${index}`}
                value="1"
                checked={fields.get(`poista-${index}`) === "1"}
              />
              <span>{words.remove}</span>
            </label>
          )}
        </fieldset>
      ))}
    </>
  );
}
