import type { SavedFilter } from "../../../domain/curation/saved-filter-queries.ts";
import { NO_THEME, type WorkFilter } from "../../../domain/curation/work-list.ts";
import { routes } from "../../../routes.ts";
import { Field } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { backTo } from "./last-act.tsx";
import { isNarrowed, readWorkFilter, workQuery } from "./work-query.ts";

interface ViewsProps {
  readonly desk: Desk;
  readonly filter: WorkFilter;
  readonly saved: readonly SavedFilter[];
  readonly error: string | undefined;
  /** The name that was not accepted. */
  readonly typed?: string | null | undefined;
}

const READY: readonly (readonly [name: keyof Desk["words"]["tray"]["viewNames"], Partial<WorkFilter>])[] = [
  ["all", {}],
  ["texts", { state: "texts" }],
  ["hidden", { state: "hidden" }],
  ["noTheme", { theme: NO_THEME }],
  ["worst", { sort: "worst", state: "on" }],
];

/** Views of the list by a link: those that everybody has, and one's own. */
export function SavedViews({ desk, filter, saved, error, typed }: ViewsProps) {
  const words = desk.words.tray;
  const here = queryOf(desk, filter);
  const action = deskLink(desk, routes.deskTray, {});
  const isSaved = saved.some(({ query }) => query === here);
  const canSave = (isNarrowed(filter) || filter.sort !== "title") && !isSaved;
  return (
    <nav aria-label={words.views}>
      <ul class="tabs">
        {READY.map(([name, part]) => {
          const href = deskLink(desk, routes.deskTray, {}, workQuery(part));
          const isHere = here === (href.split("?")[1] ?? "");
          return (
            <li>
              <a href={href} aria-current={isHere ? "page" : undefined}>
                {words.viewNames[name]}
              </a>
            </li>
          );
        })}
        {saved.map(({ id, name, query }) => (
          <li class="own-view">
            <a href={`${action}?${query}`} aria-current={query === here ? "page" : undefined}>
              {name}
            </a>
            <DeskForm
              desk={desk}
              action={action}
              fields={{ toimi: "poista-nakyma", nakyma: id, takaisin: backTo(desk) }}
            >
              <button type="submit" class="linkish" aria-label={words.removeView(name)}>
                ×
              </button>
            </DeskForm>
          </li>
        ))}
      </ul>
      {canSave && (
        <details open={error !== undefined}>
          <summary>{words.saveView}</summary>
          <DeskForm
            desk={desk}
            action={action}
            fields={{ toimi: "tallenna-nakyma", kysely: here, takaisin: backTo(desk) }}
          >
            <div class="toolbar">
              <Field name="nimi" label={words.viewName} hint={words.viewNameHint} error={error}>
                {(attributes) => <input {...attributes} type="text" maxLength={60} value={typed ?? ""} />}
              </Field>
              <button type="submit" class="button">
                {desk.words.common.save}
              </button>
            </div>
          </DeskForm>
        </details>
      )}
    </nav>
  );
}

/** The query of a view: never its page. */
export function queryOf(desk: Desk, filter: WorkFilter): string {
  return deskLink(desk, routes.deskTray, {}, workQuery({ ...filter, page: 1 })).split("?")[1] ?? "";
}

/** A view's query as a form tells it, with only what the list understands. */
export function tidyQuery(desk: Desk, query: string): string {
  return queryOf(desk, readWorkFilter(new URLSearchParams(query)));
}
