import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { HandbookContent, HandbookPage } from "../../../domain/handbook/handbook-page.ts";
import type { NationalChange } from "../../../domain/handbook/national-change.ts";
import type { Version } from "../../../domain/versions/version.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Compared } from "./compared.tsx";
import { titleOf } from "./page-words.ts";

interface HistoryPageProps {
  readonly desk: Desk;
  readonly page: HandbookPage;
  readonly versions: readonly Version<HandbookContent>[];
  /** By account id. */
  readonly names: ReadonlyMap<string, string>;
  readonly compared: {
    readonly version: number;
    readonly before: HandbookContent;
    readonly after: HandbookContent;
  } | null;
  readonly national: NationalChange | null;
}

export function HandbookHistoryPage(props: HistoryPageProps) {
  const { desk, page, versions, compared, national } = props;
  const words = desk.words.handbook;
  const title = titleOf(desk, page, page.latest);
  return (
    <DeskLayout
      desk={desk}
      title={words.historyTitle(title)}
      trail={[
        { label: words.title, href: deskLink(desk, routes.deskHandbook, {}) },
        { label: title, href: deskLink(desk, routes.deskHandbookPage, { page: page.slug }) },
      ]}
    >
      {national && <National desk={desk} page={page} change={national} />}
      {compared && (
        <section aria-labelledby="muutokset">
          <h2 id="muutokset">{words.changesIn(String(compared.version))}</h2>
          <Compared desk={desk} before={compared.before} after={compared.after} />
        </section>
      )}
      <h2>{words.versions}</h2>
      {versions.length === 0 ? <p>{words.noVersions}</p> : <VersionTable {...props} />}
    </DeskLayout>
  );
}

function National({ desk, page, change }: { desk: Desk; page: HandbookPage; change: NationalChange }) {
  const words = desk.words.handbook;
  const params = { page: page.slug };
  return (
    <section aria-labelledby="kansallinen">
      <h2 id="kansallinen">{words.nationalTitle}</h2>
      <p>{words.nationalLead}</p>
      <Compared desk={desk} before={change.before} after={change.after} />
      <div class="actions">
        <DeskForm desk={desk} action={deskLink(desk, routes.deskHandbookHistory, params)} fields={{ toimi: "ota" }}>
          <button type="submit" class="button main">
            {words.takeNational}
          </button>
        </DeskForm>
        <DeskForm
          desk={desk}
          action={deskLink(desk, routes.deskHandbookPage, params)}
          fields={{ toimi: "pida", nahty: page.changedAt?.getTime() ?? "" }}
        >
          <button type="submit" class="button">
            {words.keepOwn}
          </button>
        </DeskForm>
      </div>
    </section>
  );
}

function VersionTable({ desk, page, versions, names }: HistoryPageProps) {
  const words = desk.words.handbook;
  const params = { page: page.slug };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={words.versions}>
      <table class="work">
        <thead>
          <tr>
            <th scope="col">{words.versions}</th>
            <th scope="col">{words.act}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.restore}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, act, changedAt, changedBy }) => (
            <tr>
              <th scope="row">
                <a href={deskLink(desk, routes.deskHandbookHistory, params, { versio: version })}>
                  {words.version(String(version))}
                  <span class="visually-hidden">{`: ${words.showChanges}`}</span>
                </a>
                {page.publishedVersion === version && <span class="badge good">{words.isShown}</span>}
              </th>
              <td>{Object.hasOwn(words.acts, act) ? words.acts[act as keyof typeof words.acts] : act}</td>
              <td>{names.get(changedBy) ?? words.byNobody}</td>
              <td>{desk.page.formats.date(helsinkiTime(changedAt).date)}</td>
              <td>
                {version !== page.latestVersion && (
                  <DeskForm
                    desk={desk}
                    action={deskLink(desk, routes.deskHandbookHistory, params)}
                    fields={{ toimi: "palauta", versio: version }}
                  >
                    <button type="submit" class="linkish">
                      {words.restore}
                      <span class="visually-hidden">{`: ${words.version(String(version))}`}</span>
                    </button>
                  </DeskForm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
