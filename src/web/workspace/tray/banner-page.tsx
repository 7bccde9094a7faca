import { type Banners, MOST_BANNERS } from "../../../domain/regions/banner-settings.ts";
import { PAGE_LANGUAGES, routes } from "../../../routes.ts";
import { Field, RadioGroup } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { BannerList } from "./banner-list.tsx";
import { DayPair } from "./day-fields.tsx";
import { readVersion } from "./entry-key.ts";

interface BannerPageProps {
  readonly desk: Desk;
  readonly fields: URLSearchParams;
  /** The version that the form was opened on. */
  readonly basedOn: number;
  readonly errors?: Readonly<Record<string, string | undefined>>;
  /** Shown as residents would see them; empty when nobody has asked. */
  readonly preview?: Banners;
  /** What somebody else has stored meanwhile. */
  readonly theirs?: Banners | null;
}

/** What the region tells on every page, for a time. */
export function BannerPage({ desk, fields, basedOn, errors = {}, preview = [], theirs }: BannerPageProps) {
  const words = desk.words.tray.banner;
  const action = deskLink(desk, routes.deskBanner, {});
  const used = Array.from({ length: MOST_BANNERS }, (_, index) => index).filter((index) =>
    PAGE_LANGUAGES.some((language) => fields.get(`teksti-${index}-${language}`)),
  );
  const count = Math.min(MOST_BANNERS, (used.at(-1) ?? -1) + 2);
  const list = { label: desk.words.tray.title, href: deskLink(desk, routes.deskTray, {}) };
  return (
    <DeskLayout desk={desk} title={words.title} trail={[list]}>
      <ErrorSummary desk={desk} errors={errors} />
      <Done desk={desk} texts={doneTexts(desk)} undo={undoOf(desk, action)} />
      <p class="lead">{words.lead}</p>
      {theirs && (
        <Notice kind="problem">
          <p class="strong">{desk.words.common.conflictTitle}</p>
          <p>{words.conflict}</p>
          <h2>{words.current}</h2>
          <BannerList desk={desk} banners={theirs} />
        </Notice>
      )}
      {preview.length > 0 && (
        <section aria-labelledby="esikatselu">
          <h2 id="esikatselu">{words.preview}</h2>
          <BannerList desk={desk} banners={preview} />
        </section>
      )}
      <DeskForm desk={desk} action={action} fields={{ basedOn }}>
        {Array.from({ length: count }, (_, index) => (
          <fieldset class="entry-group">
            <legend>{used.includes(index) ? words.number(String(index + 1)) : words.fresh}</legend>
            <input type="hidden" name={`tunnus-${index}`} value={fields.get(`tunnus-${index}`) ?? ""} />
            {PAGE_LANGUAGES.map((language) => (
              <Field
                name={`teksti-${index}-${language}`}
                label={words.text[language]}
                error={errors[`teksti-${index}-${language}`]}
              >
                {(attributes) => (
                  <textarea {...attributes} lang={language === "selko" ? "fi" : language} rows={2}>
                    {fields.get(`teksti-${index}-${language}`)}
                  </textarea>
                )}
              </Field>
            ))}
            <RadioGroup
              name={`savy-${index}`}
              legend={words.kind}
              value={fields.get(`savy-${index}`) === "alert" ? "alert" : "info"}
              error={undefined}
              choices={[
                { value: "info", label: words.kinds.info },
                { value: "alert", label: words.kinds.alert },
              ]}
            />
            <DayPair desk={desk} fields={fields} index={String(index)} errors={errors} words={words} />
            {used.includes(index) && (
              <label class="choice">
                <input type="checkbox" name={`poista-${index}`} value="1" />
                <span>{words.remove}</span>
              </label>
            )}
          </fieldset>
        ))}
        <div class="actions">
          <button type="submit" class="button main" name="toimi" value="tallenna">
            {desk.words.common.save}
          </button>
          <button type="submit" class="button" name="toimi" value="esikatsele">
            {words.previewButton}
          </button>
        </div>
      </DeskForm>
    </DeskLayout>
  );
}

function undoOf(desk: Desk, action: string) {
  const version = readVersion(new URLSearchParams(desk.here.split("?")[1] ?? "").get("versio"));
  if (!version || desk.done === "not-undone") return null;
  const label = desk.done === "undo" ? desk.words.common.redo : undefined;
  return { action, fields: { toimi: "kumoa", versio: version }, label };
}

function doneTexts({ words: { tray } }: Desk) {
  const { done, soon } = tray;
  return { ...done, banner: `${done.banner} ${soon}`, undo: `${done.undo} ${soon}`, redo: `${done.redo} ${soon}` };
}
