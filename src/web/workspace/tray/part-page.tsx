import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import type { EntryTexts } from "../../../domain/curation/source-words.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { type Conflict, ConflictNotice } from "./conflict.tsx";
import { EntryFrame } from "./entry-frame.tsx";
import type { EntryPart } from "./parts/part.ts";
import { SameThing } from "./same-thing.tsx";
import { StaleTexts } from "./stale-texts.tsx";

interface PartPageProps {
  readonly desk: Desk;
  readonly view: TrayEntryView;
  readonly part: EntryPart;
  readonly fields: URLSearchParams;
  /** The version that the form is opened on. */
  readonly basedOn: number;
  readonly errors?: Readonly<Record<string, string | undefined>>;
  readonly conflict?: Conflict | null;
  /** The source's words when ours were written, where they have changed since; null when they were not kept. */
  readonly before?: EntryTexts | null;
}

/** One part of an entry as a form. */
export function PartPage(props: PartPageProps) {
  const { desk, view, part, fields, basedOn, errors = {}, conflict, before = null } = props;
  const { kind, id } = view.entry;
  const own = deskLink(desk, routes.deskEntry, { kind, id });
  const Fields = part.Fields;
  return (
    <EntryFrame desk={desk} view={view} part={part.key}>
      <ErrorSummary desk={desk} errors={errors} />
      {conflict && <ConflictNotice desk={desk} conflict={conflict} />}
      <SameThing desk={desk} view={view} />
      {part.key === "tekstit" && view.isStale && <StaleTexts desk={desk} view={view} before={before} />}
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskEntryPart, { kind, id, part: part.key })}
        fields={{ basedOn }}
        withFiles={part.key === "kuva"}
      >
        <Fields desk={desk} view={view} fields={fields} errors={errors} />
        <div class="actions">
          <button type="submit" class="button main" name="toimi" value="tallenna">
            {desk.words.common.save}
          </button>
          {part.also?.({ desk, view, fields, errors }).map(({ act, label }) => (
            <button type="submit" class="button" name="toimi" value={act}>
              {label}
            </button>
          ))}
          <a class="button quiet" href={own}>
            {desk.words.common.cancel}
          </a>
        </div>
      </DeskForm>
    </EntryFrame>
  );
}
