import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { canCurate } from "../../../domain/curation/curation-policy.ts";
import type { SavedFilter } from "../../../domain/curation/saved-filter-queries.ts";
import {
  WORK_PAGE_SIZE,
  type WorkChoices,
  type WorkFilter,
  type WorkPage,
} from "../../../domain/curation/work-list.ts";
import { canWriteOwn } from "../../../domain/own-content/own-content-policy.ts";
import { routes } from "../../../routes.ts";
import { type Choice, Select } from "../../ui/fields.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { backTo, LastAct } from "./last-act.tsx";
import { SavedViews } from "./saved-views.tsx";
import { WorkFilters } from "./work-filters.tsx";
import { isNarrowed } from "./work-query.ts";
import { WorkRows } from "./work-row.tsx";

export interface WorkListProps {
  readonly desk: Desk;
  readonly filter: WorkFilter;
  readonly found: WorkPage;
  readonly choices: WorkChoices;
  readonly saved: readonly SavedFilter[];
  readonly organization: LocalizedText | null;
  /** By the id of the field. */
  readonly errors?: Readonly<Record<string, string | undefined>>;
  /** What a form held that could not be carried out. */
  readonly typed?: URLSearchParams;
}

/** The region's tray as a list of work. */
export function WorkListPage(props: WorkListProps) {
  const { desk, filter, found, choices, saved, organization, errors = {}, typed } = props;
  const words = desk.words.tray;
  const { total } = found;
  const last = Math.max(1, Math.ceil(total / WORK_PAGE_SIZE));
  const isUnread = total === 0 && !isNarrowed(filter);
  return (
    <DeskLayout desk={desk} title={words.title} scripts={["desk-list"]}>
      <ErrorSummary desk={desk} errors={errors} />
      <LastAct desk={desk} />
      <AlsoHere desk={desk} />
      <SavedViews desk={desk} filter={filter} saved={saved} error={errors.nimi} typed={typed?.get("nimi")} />
      <WorkFilters desk={desk} filter={filter} choices={choices} organization={organization} />
      {isUnread ? (
        <>
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
        </>
      ) : (
        <>
          <p class="count" role="status">
            {total === 0 ? words.none : total === 1 ? words.countOne : words.count(desk.page.formats.number(total))}
          </p>
          {total > 0 && <Rows {...props} />}
          <Pagination page={desk.page} current={found.page} last={last} />
        </>
      )}
    </DeskLayout>
  );
}

function AlsoHere({ desk }: { desk: Desk }) {
  const { links } = desk.words.tray;
  const isCurator = canCurate(desk.actor, desk.page.region.code);
  return (
    <ul class="also-here">
      <li>
        <a href={deskLink(desk, routes.deskDuplicates, {})}>{links.duplicates}</a>
      </li>
      {isCurator && (
        <li>
          <a href={deskLink(desk, routes.deskBanner, {})}>{links.banner}</a>
        </li>
      )}
      {canWriteOwn(desk.actor, desk.page.region.code) && (
        <li>
          <a href={deskLink(desk, routes.deskOwn, {})}>{links.own}</a>
        </li>
      )}
    </ul>
  );
}

/** One form around the table: a button in each row, and others for all the chosen. */
function Rows({ desk, filter, found, errors = {}, typed }: WorkListProps) {
  const chosen = typed?.getAll("valitut") ?? [];
  const words = desk.words.tray;
  const { columns } = words;
  const canChange = canCurate(desk.actor, desk.page.region.code);
  const table = (
    <TableFrame label={words.title}>
      <table class="work stack">
        <thead>
          <tr>
            {canChange && (
              <th scope="col">
                <span class="visually-hidden">{columns.choose}</span>
              </th>
            )}
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.organization}</th>
            <th scope="col">{columns.where}</th>
            <th scope="col">{columns.themes}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.quality}</th>
            <th scope="col">{columns.source}</th>
            <th scope="col">{columns.acts}</th>
          </tr>
        </thead>
        <WorkRows {...{ desk, entries: found.entries, filter, canChange, chosen }} />
      </table>
    </TableFrame>
  );
  if (!canChange) return table;
  return (
    <>
      <Keys desk={desk} />
      <DeskForm desk={desk} action={deskLink(desk, routes.deskTray, {})} fields={{ takaisin: backTo(desk) }}>
        {/* Enter in a box presses a form's first button: this one does nothing, and the first row's would hide it. */}
        <button type="submit" disabled hidden />
        {table}
        <Chosen desk={desk} error={errors.valitut} themeError={errors["lisattava-teema"]} />
      </DeskForm>
    </>
  );
}

function Chosen({
  desk,
  error,
  themeError,
}: {
  desk: Desk;
  error: string | undefined;
  themeError: string | undefined;
}) {
  const words = desk.words.tray;
  const themes: readonly Choice[] = [
    { value: "", label: "–" },
    ...desk.page.region.themes.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const button = (act: string, label: string) => (
    <button type="submit" class="button" name="toimi" value={act}>
      {label}
    </button>
  );
  return (
    <fieldset class="field chosen" id="valitut">
      <legend class="field-label">{words.chosen}</legend>
      {error && <p class="field-error">{error}</p>}
      {themeError && <p class="field-error">{themeError}</p>}
      <div class="actions">
        {button("piilota", words.hideChosen)}
        {button("palauta", words.restoreChosen)}
      </div>
      <div class="toolbar">
        <Select id="lisattava-teema" name="lisattava-teema" label={words.chosenTheme} value="" choices={themes} />
        {button("lisaa-teema", words.addTheme)}
        {button("poista-teema", words.removeTheme)}
      </div>
    </fieldset>
  );
}

function Keys({ desk }: { desk: Desk }) {
  const { keys, keyNames, keysTitle, keysLead } = desk.words.tray;
  const all: readonly (readonly [string, string])[] = [
    [keyNames.next, keys.next],
    [keyNames.previous, keys.previous],
    [keyNames.open, keys.open],
    ["h", keys.hide],
    ["u", keys.undo],
    ["/", keys.search],
    ["?", keys.show],
  ];
  return (
    <details data-keys>
      <summary>{keysTitle}</summary>
      <p>{keysLead}</p>
      <dl class="keys">
        {all.map(([key, does]) => (
          <div>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
