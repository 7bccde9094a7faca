import { LANGUAGES, type LocalizedText } from "../../../../domain/catalogue/catalogue.ts";
import type { Curation } from "../../../../domain/curation/curation.ts";
import { sourceWordsHash } from "../../../../domain/curation/source-words.ts";
import { Field } from "../../../ui/fields.tsx";
import { type EntryPart, type PartProps, textOf } from "./part.ts";
import { Readability } from "./readability.tsx";

/** Field names with their limits; as in `Curation`. */
const LIMITS = { otsikko: 120, tiivistelma: 500, "selko-otsikko": 120, "selko-tiivistelma": 1500 } as const;
const PARTS = { otsikko: "title", tiivistelma: "summary" } as const;
type PartName = keyof typeof PARTS;
const PART_NAMES = Object.keys(PARTS) as PartName[];

/** The region's own words in the place of the source's. */
export const textsPart: EntryPart = {
  key: "tekstit",
  fieldsOf({ texts }) {
    const said = new URLSearchParams();
    for (const name of PART_NAMES)
      for (const language of LANGUAGES) said.set(`${name}-${language}`, texts[PARTS[name]][language] ?? "");
    said.set("selko-otsikko", texts.selko.title ?? "");
    said.set("selko-tiivistelma", texts.selko.summary ?? "");
    return said;
  },
  read(fields, base, { source }, { words }) {
    const errors: Record<string, string | undefined> = {};
    for (const [name, most] of Object.entries(LIMITS)) {
      const ids = name.startsWith("selko") ? [name] : LANGUAGES.map((language) => `${name}-${language}`);
      for (const id of ids) if (textOf(fields, id).length > most) errors[id] = words.tray.texts.tooLong(String(most));
    }
    const localized = (name: PartName) =>
      written(Object.fromEntries(LANGUAGES.map((language) => [language, textOf(fields, `${name}-${language}`)])));
    const texts: Curation["texts"] = {
      title: localized("otsikko"),
      summary: localized("tiivistelma"),
      selko: written({ title: textOf(fields, "selko-otsikko"), summary: textOf(fields, "selko-tiivistelma") }),
    };
    const isNone = Object.values(texts).every((part) => Object.keys(part).length === 0);
    return { curation: { ...base, texts, textsOver: isNone ? null : sourceWordsHash(source) }, act: "texts", errors };
  },
  also: ({ desk }) => [{ act: "tarkista", label: desk.words.tray.texts.check }],
  Fields: TextFields,
};

/** What is empty is not said, so that the source's stands. */
function written<Text extends Readonly<Record<string, string>>>(texts: Text): Partial<Text> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")) as Partial<Text>;
}

function TextFields({ desk, view: { source }, fields, errors }: PartProps) {
  const { texts: words } = desk.words.tray;
  const { languages } = desk.words.common;
  const isChecked = fields.get("toimi") === "tarkista";
  return (
    <>
      <p>{words.lead}</p>
      {LANGUAGES.map((language) => (
        <fieldset class="entry-group">
          <legend>{languages[language]}</legend>
          <SourceText desk={desk} texts={source.title} language={language} />
          <Field
            name={`otsikko-${language}`}
            label={`${words.title}, ${languages[language]}`}
            error={errors[`otsikko-${language}`]}
          >
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                lang={language}
                value={fields.get(`otsikko-${language}`) ?? ""}
                maxLength={LIMITS.otsikko}
              />
            )}
          </Field>
          <SourceText desk={desk} texts={source.summary} language={language} />
          <Field
            name={`tiivistelma-${language}`}
            label={`${words.summary}, ${languages[language]}`}
            error={errors[`tiivistelma-${language}`]}
          >
            {(attributes) => (
              <textarea {...attributes} lang={language} rows={4}>
                {fields.get(`tiivistelma-${language}`)}
              </textarea>
            )}
          </Field>
          {isChecked && (
            <Readability desk={desk} language={language} text={textOf(fields, `tiivistelma-${language}`)} />
          )}
        </fieldset>
      ))}
      <fieldset class="entry-group">
        <legend>{languages.selko}</legend>
        <Field name="selko-otsikko" label={words.selkoTitle} error={errors["selko-otsikko"]}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              lang="fi"
              value={fields.get("selko-otsikko") ?? ""}
              maxLength={LIMITS["selko-otsikko"]}
            />
          )}
        </Field>
        {source.selkoSummary && (
          <p class="source-text">
            {words.source} {source.selkoSummary}
          </p>
        )}
        <Field name="selko-tiivistelma" label={words.selkoSummary} error={errors["selko-tiivistelma"]}>
          {(attributes) => (
            <textarea {...attributes} lang="fi" rows={6}>
              {fields.get("selko-tiivistelma")}
            </textarea>
          )}
        </Field>
        {isChecked && <Readability desk={desk} language="fi" isPlain text={textOf(fields, "selko-tiivistelma")} />}
      </fieldset>
    </>
  );
}

function SourceText({
  desk,
  texts,
  language,
}: {
  desk: PartProps["desk"];
  texts: LocalizedText;
  language: "fi" | "sv" | "en";
}) {
  const { source, sourceNone } = desk.words.tray.texts;
  const text = texts[language];
  return (
    <p class="source-text">
      {text ? (
        <>
          {source} <span lang={language}>{text}</span>
        </>
      ) : (
        sourceNone
      )}
    </p>
  );
}
