import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { OWN_KINDS, OWN_STATES, type OwnState } from "../../../domain/own-content/own-entry.ts";
import type { OwnListed } from "../../../domain/own-content/own-entry-queries.ts";
import { routes } from "../../../routes.ts";
import { Select } from "../../ui/fields.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import type { OwnQuery } from "./own-query.ts";
import { titleOf } from "./step-page.tsx";

export const PER_PAGE = 50;

export interface OwnListProps {
  readonly desk: Desk;
  readonly query: OwnQuery;
  readonly rows: readonly OwnListed[];
  readonly total: number;
  /** Those the reader may choose between, by name. */
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly isCurator: boolean;
}

/** What the region, or the provider's own organization, has written: what waits comes first. */
export function OwnListPage(props: OwnListProps) {
  const { desk, query, rows, total, isCurator } = props;
  const { own } = desk.words;
  const isFiltered = Object.entries(query).some(([name, value]) => name !== "page" && value !== "" && value !== null);
  return (
    <DeskLayout desk={desk} title={own.title}>
      <Done desk={desk} texts={own.done} />
      <p class="lead">{isCurator ? own.lead : own.providerLead}</p>
      <p>
        <a class="button main" href={deskLink(desk, routes.deskOwnNew, { kind: "valitse" })}>
          {own.list.add}
        </a>
      </p>
      <Filters {...props} />
      {rows.length === 0 ? (
        <p>{isFiltered ? own.list.noneFound : own.list.none}</p>
      ) : (
        <>
          <p>{own.list.count(desk.page.formats.number(total))}</p>
          <Rows desk={desk} rows={rows} />
        </>
      )}
      <Pagination page={desk.page} current={query.page} last={Math.ceil(total / PER_PAGE)} />
    </DeskLayout>
  );
}

function Filters({ desk, query, organizations }: OwnListProps) {
  const { own, common } = desk.words;
  const all = { value: "", label: common.all };
  return (
    <form method="get" action={deskLink(desk, routes.deskOwn, {})} class="toolbar" aria-label={own.list.filters}>
      <Select
        id="laji"
        name="laji"
        label={own.list.kind}
        value={query.kind ?? ""}
        choices={[all, ...OWN_KINDS.map((kind) => ({ value: kind, label: common.kinds[kind] }))]}
      />
      <Select
        id="tila"
        name="tila"
        label={own.list.state}
        value={query.state ?? ""}
        choices={[
          { value: "", label: own.list.current },
          ...OWN_STATES.map((state) => ({ value: state, label: own.states[state] })),
        ]}
      />
      {organizations.length > 1 && (
        <Select
          id="kenen"
          name="kenen"
          label={own.list.organization}
          value={query.organizationId ?? ""}
          choices={[all, ...organizations.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <div class="field">
        <label class="field-label" for="sana">
          {own.list.text}
        </label>
        <input id="sana" name="sana" value={query.text} maxLength={100} autoComplete="off" />
      </div>
      <button type="submit" class="button">
        {common.show}
      </button>
    </form>
  );
}

function Rows({ desk, rows }: { desk: Desk; rows: readonly OwnListed[] }) {
  const { own, common } = desk.words;
  return (
    <TableFrame label={own.title}>
      <table class="work stack">
        <thead>
          <tr>
            <th scope="col">{own.list.columns.title}</th>
            <th scope="col">{own.list.columns.kind}</th>
            <th scope="col">{own.list.columns.state}</th>
            <th scope="col">{own.list.columns.organization}</th>
            <th scope="col">{own.list.columns.changed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entry, title }) => (
            <tr>
              <th scope="row">
                <a href={deskLink(desk, routes.deskOwnEntry, { id: entry.id })}>{titleOf(desk, title)}</a>
              </th>
              <td>{common.kinds[entry.kind]}</td>
              <td>
                <StateBadge desk={desk} state={entry.state} />{" "}
                {entry.publishedVersion !== null && entry.state !== "published" && own.visible}
              </td>
              <td>{entry.organizationName ? plainText(entry.organizationName, desk.page.content) : own.list.county}</td>
              <td>{desk.page.formats.date(helsinkiTime(entry.updatedAt).date)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const BADGES: { readonly [state in OwnState]: string } = {
  draft: "badge",
  review: "badge soon",
  published: "badge good",
  archived: "badge",
};

export function StateBadge({ desk, state }: { desk: Desk; state: OwnState }) {
  return <span class={BADGES[state]}>{desk.words.own.states[state]}</span>;
}
