import {
  AUDIENCES,
  HANDBOOK_KINDS,
  type HandbookLanguage,
  type HandbookPage,
} from "../../../domain/handbook/handbook-page.ts";
import { routes } from "../../../routes.ts";
import type { OpenedText } from "../../resident/guides/open-text.ts";
import { Field, Select } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { MarksHelp } from "./marks-help.tsx";
import type { PageForm } from "./page-form.ts";
import { Preview } from "./preview.tsx";
import { TextFields, Theirs } from "./text-fields.tsx";

export interface EditPageProps {
  readonly desk: Desk;
  /** Null when it is not there yet. */
  readonly page: HandbookPage | null;
  readonly title: string;
  readonly form: PageForm;
  readonly errors?: Readonly<Record<string, string>>;
  readonly remarks?: Readonly<Record<string, string>>;
  readonly previews?: readonly OpenedText[];
  /** What somebody else wrote meanwhile, by field. */
  readonly theirs?: ReadonlyMap<string, string>;
  /** Theirs is the national text. */
  readonly isOfNational?: boolean;
}

const NOTHING = {};

/** One form for the whole page, the two languages beside each other. */
export function HandbookEditPage(props: EditPageProps) {
  const { desk, page, title, form, errors = NOTHING, previews = [], theirs, isOfNational = false } = props;
  const words = desk.words.handbook;
  const trail = [{ label: words.title, href: deskLink(desk, routes.deskHandbook, {}) }];
  return (
    <DeskLayout desk={desk} title={title} trail={trail}>
      <ErrorSummary desk={desk} errors={errors} />
      {theirs && (
        <Notice kind="problem">
          <p class="strong">{isOfNational ? words.nationalConflictTitle : words.conflictTitle}</p>
          <p>{isOfNational ? words.nationalConflict : words.conflict}</p>
        </Notice>
      )}
      {page?.origin === "national" && (
        <Notice>
          <p>{words.adoptNote}</p>
        </Notice>
      )}
      {previews.length > 0 && <Preview desk={desk} form={form} previews={previews} />}
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskHandbookEdit, { page: page?.slug ?? "uusi" })}
        fields={{ pohja: form.basedOn, ...(form.hasSeenNational && { kansallinen: "1" }) }}
        label={title}
      >
        {page === null && <NewPageFields {...props} />}
        <MarksHelp desk={desk} />
        <div class="text-pair">
          <TextFields {...props} language="fi" />
          <TextFields {...props} language="sv" />
        </div>
        <details open={hasAny(props, ["en", "selko"])}>
          <summary>{words.moreLanguages}</summary>
          <div class="text-pair">
            <TextFields {...props} language="en" />
            <TextFields {...props} language="selko" />
          </div>
        </details>
        <NeedsField {...props} />
        <p class="actions">
          <button type="submit" class="button" name="toimi" value="esikatsele">
            {words.preview}
          </button>
          <button type="submit" class="button" name="toimi" value="luonnos">
            {words.saveDraft}
          </button>
          <button type="submit" class="button main" name="toimi" value="julkaise">
            {words.savePublish}
          </button>
        </p>
      </DeskForm>
    </DeskLayout>
  );
}

/** Open when there is something to see or to mend. */
function hasAny({ form, errors = NOTHING, theirs }: EditPageProps, languages: readonly HandbookLanguage[]): boolean {
  const fields = [...Object.keys(errors), ...(theirs?.keys() ?? [])];
  return languages.some(
    (language) => form.texts[language] !== undefined || fields.some((field) => field.startsWith(`${language}-`)),
  );
}

function NewPageFields({ desk, form, errors = NOTHING }: EditPageProps) {
  const words = desk.words.handbook;
  return (
    <>
      <Field name="osoite" label={words.address} hint={words.addressHint} error={errors.osoite}>
        {(attributes) => (
          <input type="text" {...attributes} value={form.slug} autocapitalize="off" spellcheck={false} maxLength={60} />
        )}
      </Field>
      <Select
        id="kenelle"
        name="kenelle"
        label={words.audience}
        value={form.audience}
        choices={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
      />
      <Select
        id="laji"
        name="laji"
        label={words.kind}
        value={form.kind}
        choices={HANDBOOK_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
    </>
  );
}

function NeedsField({ desk, form, errors = NOTHING, theirs }: EditPageProps) {
  const words = desk.words.handbook;
  return (
    <>
      <Theirs desk={desk} text={theirs?.get("tarpeet")} />
      <Field name="tarpeet" label={words.needs} hint={words.needsHint} error={errors.tarpeet}>
        {(attributes) => (
          <textarea {...attributes} rows={4}>
            {form.needs}
          </textarea>
        )}
      </Field>
    </>
  );
}
