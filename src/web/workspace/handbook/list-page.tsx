import {
  AUDIENCES,
  type Audience,
  HANDBOOK_KINDS,
  type HandbookKind,
  type HandbookPage,
} from "../../../domain/handbook/handbook-page.ts";
import { routes } from "../../../routes.ts";
import { Field, Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Marks } from "./marks.tsx";
import { isWriter, titleOf } from "./page-words.ts";

export const FILTERS = ["all", "overdue", "waiting", "changed", "archived"] as const;

export interface ListQuery {
  readonly q: string;
  readonly audience: Audience | null;
  readonly kind: HandbookKind | null;
  readonly filter: (typeof FILTERS)[number];
}

interface ListPageProps {
  readonly desk: Desk;
  readonly query: ListQuery;
  readonly pages: readonly HandbookPage[];
  readonly today: string;
}

export function HandbookListPage({ desk, query, pages, today }: ListPageProps) {
  const words = desk.words.handbook;
  return (
    <DeskLayout desk={desk} title={words.title}>
      <p class="lead">{words.lead}</p>
      <FilterForm desk={desk} query={query} />
      {isWriter(desk) && (
        <p class="actions">
          <a class="button" href={deskLink(desk, routes.deskHandbookEdit, { page: "uusi" })}>
            {words.new}
          </a>
        </p>
      )}
      <p class="count-line" role="status">
        {pages.length === 0 ? words.none : words.found(desk.page.formats.number(pages.length), pages.length === 1)}
      </p>
      {pages.length > 0 && <PageTable desk={desk} pages={pages} today={today} />}
    </DeskLayout>
  );
}

function FilterForm({ desk, query }: Pick<ListPageProps, "desk" | "query">) {
  const words = desk.words.handbook;
  const all = { value: "", label: desk.words.common.all };
  return (
    <form method="get" action={deskLink(desk, routes.deskHandbook, {})} class="toolbar">
      <Field name="q" label={words.search} hint={words.searchHint} error={undefined}>
        {(attributes) => <input type="search" {...attributes} value={query.q} maxLength={200} />}
      </Field>
      <Select
        id="kenelle"
        name="kenelle"
        label={words.audience}
        value={query.audience ?? ""}
        choices={[all, ...AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))]}
      />
      <Select
        id="laji"
        name="laji"
        label={words.kind}
        value={query.kind ?? ""}
        choices={[all, ...HANDBOOK_KINDS.map((value) => ({ value, label: words.kinds[value] }))]}
      />
      {isWriter(desk) && (
        <Select
          id="tila"
          name="tila"
          label={words.state}
          value={query.filter}
          choices={FILTERS.map((value) => ({ value, label: words.filters[value] }))}
        />
      )}
      <button type="submit" class="button">
        {desk.words.common.show}
      </button>
    </form>
  );
}

function PageTable({ desk, pages, today }: Pick<ListPageProps, "desk" | "pages" | "today">) {
  const words = desk.words.handbook;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={words.table}>
      <table class="work stack">
        <thead>
          <tr>
            <th scope="col">{words.page}</th>
            <th scope="col">{words.audience}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.review}</th>
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => (
            <tr>
              <th scope="row">
                <a href={deskLink(desk, routes.deskHandbookPage, { page: page.slug })}>{titleOf(desk, page)}</a>
              </th>
              <td>{`${words.audiences[page.audience]} · ${words.kinds[page.kind]}`}</td>
              <td>
                <Marks desk={desk} page={page} today={today} />
              </td>
              <td data-label={words.review}>{desk.page.formats.date(page.reviewOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
