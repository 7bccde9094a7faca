import { LANGUAGES } from "../../../../domain/catalogue/catalogue.ts";
import { routes } from "../../../../routes.ts";
import { Field } from "../../../ui/fields.tsx";
import { type EntryPart, type PartProps, textOf } from "./part.ts";

const LONGEST_ALT = 300;
const FILE = /^[a-f0-9]{32}\.webp$/;

/** A picture with its words. The file itself is kept before this is read; its name comes in the field `tiedosto`. */
export const picturePart: EntryPart = {
  key: "kuva",
  fieldsOf({ picture }) {
    const said = new URLSearchParams({ tiedosto: picture?.file ?? "" });
    for (const language of LANGUAGES) said.set(`selite-${language}`, picture?.alt[language] ?? "");
    return said;
  },
  read(fields, base, _view, { words }) {
    const { fileMissing, altMissing } = words.tray.picture;
    if (fields.get("toimi") === "poista") return { curation: { ...base, picture: null }, act: "picture", errors: {} };
    const errors: Record<string, string | undefined> = {};
    const file = fields.get("tiedosto") ?? "";
    if (!FILE.test(file)) errors.kuva = fileMissing;
    const said = LANGUAGES.map((language) => [language, textOf(fields, `selite-${language}`)] as const);
    for (const [language, text] of said) {
      if (text === "" && language !== "en") errors[`selite-${language}`] = altMissing;
      if (text.length > LONGEST_ALT) errors[`selite-${language}`] = words.tray.texts.tooLong(String(LONGEST_ALT));
    }
    const alt = Object.fromEntries(said.filter(([, text]) => text !== ""));
    return { curation: { ...base, picture: { file, alt } }, act: "picture", errors };
  },
  also: ({ desk, fields }) =>
    FILE.test(fields.get("tiedosto") ?? "") ? [{ act: "poista", label: desk.words.tray.picture.remove }] : [],
  Fields: PictureFields,
};

function PictureFields({ desk, fields, errors }: PartProps) {
  const words = desk.words.tray.picture;
  const file = fields.get("tiedosto") ?? "";
  const hasFile = FILE.test(file);
  return (
    <>
      {hasFile && (
        <figure class="seen">
          <img
            src={`${routes.picture.href({ region: desk.page.region.slug, file })}`}
            alt={fields.get(`selite-${desk.actor.language}`) ?? ""}
            width={320}
          />
          <figcaption>{words.now}</figcaption>
        </figure>
      )}
      <input type="hidden" name="tiedosto" value={hasFile ? file : ""} />
      <Field name="kuva" label={words.file} hint={words.fileHint} error={errors.kuva}>
        {(attributes) => <input {...attributes} type="file" accept="image/jpeg,image/png,image/webp" />}
      </Field>
      {LANGUAGES.map((language) => (
        <Field
          name={`selite-${language}`}
          label={words.alt[language]}
          hint={words.altHint}
          error={errors[`selite-${language}`]}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              lang={language}
              value={fields.get(`selite-${language}`) ?? ""}
              maxLength={LONGEST_ALT}
            />
          )}
        </Field>
      ))}
    </>
  );
}
