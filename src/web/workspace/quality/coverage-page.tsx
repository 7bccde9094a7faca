import { chooseText } from "../../../domain/catalogue/choose-language.ts";
import { type AreaCoverage, type Counts, EVERYWHERE, type Gap, totalOf } from "../../../domain/quality/coverage.ts";
import type { AreaId } from "../../../domain/quality/coverage-areas.ts";
import type { TitledEntry } from "../../../domain/quality/coverage-queries.ts";
import { ENTRY_KINDS, type EntryKind } from "../../../domain/quality/tray-entry.ts";
import { routes } from "../../../routes.ts";
import { Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { workQuery } from "../tray/work-query.ts";
import { CoverageGaps } from "./coverage-gaps.tsx";
import { QualityLayout } from "./quality-layout.tsx";

export interface CoverageProps {
  readonly desk: Desk;
  readonly language: "fi" | "sv" | null;
  readonly kind: EntryKind | null;
  readonly coverage: readonly AreaCoverage[];
  readonly gaps: readonly Gap[];
  readonly chosen: ChosenCell | null;
}

/** A cell of the matrix that has been opened. */
export interface ChosenCell {
  readonly area: AreaId;
  readonly themes: readonly string[];
  /** A municipality's code or `EVERYWHERE`. */
  readonly place: string;
  readonly total: number;
  readonly entries: readonly TitledEntry[];
}

const LEVELS = ["minimum", "desired", "extra"] as const;

/** What of the national concept each municipality has, and what it lacks. */
export function CoveragePage(props: CoverageProps) {
  const { desk, language, kind, gaps, chosen } = props;
  const words = desk.words.quality.coverage;
  return (
    <QualityLayout desk={desk} view="coverage" title={words.title}>
      <p class="lead">{words.lead}</p>
      <form method="get" action={deskLink(desk, routes.deskCoverage, {})} class="toolbar">
        <Select
          id="kieli"
          name="kieli"
          label={words.language}
          value={language ?? ""}
          choices={[
            { value: "", label: words.anyLanguage },
            { value: "fi", label: words.languages.fi },
            { value: "sv", label: words.languages.sv },
          ]}
        />
        <Select
          id="laji"
          name="laji"
          label={words.kind}
          value={kind ?? ""}
          choices={[
            { value: "", label: desk.words.common.all },
            ...ENTRY_KINDS.map((each) => ({ value: each, label: desk.words.common.kinds[each] })),
          ]}
        />
        <button type="submit" class="button">
          {words.show}
        </button>
      </form>
      {chosen && <Chosen {...props} chosen={chosen} />}
      <Matrix {...props} />
      <p class="small">{words.everywhereLead}</p>
      <CoverageGaps desk={desk} gaps={gaps} />
      <p>
        <a href={deskLink(desk, routes.deskCoverage, {}, { kieli: language, laji: kind, muoto: "csv" })} download>
          {words.file}
        </a>
      </p>
    </QualityLayout>
  );
}

function Matrix({ desk, language, kind, coverage }: CoverageProps) {
  const words = desk.words.quality.coverage;
  const places = [...desk.page.region.municipalities, { code: EVERYWHERE, name: words.everywhere }];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-frame matrix-frame" tabIndex={0} aria-label={words.title}>
      <table class="work matrix">
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            {places.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        {LEVELS.map((level) => (
          <tbody>
            <tr class="level">
              <th scope="colgroup" colSpan={places.length + 1}>
                {words.levels[level]}
              </th>
            </tr>
            {coverage
              .filter(({ area }) => area.level === level)
              .map(({ area, where }) => (
                <tr>
                  <th scope="row">{words.areas[area.id].name}</th>
                  {places.map((place) => (
                    <Cell desk={desk} {...{ language, kind, area: area.id, place }} counts={where.get(place.code)} />
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface CellProps extends Pick<CoverageProps, "desk" | "language" | "kind"> {
  readonly area: AreaId;
  readonly place: { readonly code: string; readonly name: string };
  readonly counts: Counts | undefined;
}

function Cell({ desk, language, kind, area, place, counts }: CellProps) {
  const words = desk.words.quality.coverage;
  const { number } = desk.page.formats;
  const total = totalOf(counts);
  if (total === 0 || !counts) {
    // The tools are the same everywhere, and what is nowhere else is no municipality's lack.
    const isNoLack = area === "self-care" || place.code === EVERYWHERE;
    return <td>{isNoLack ? "–" : <span class="badge bad">{words.missing}</span>}</td>;
  }
  const parts = [
    counts.service > 0 && words.counts.services(number(counts.service)),
    counts.event > 0 && words.counts.events(number(counts.event)),
    counts.place > 0 && words.counts.places(number(counts.place)),
    counts.tool > 0 && words.counts.tools(number(counts.tool)),
  ].filter((part) => part !== false);
  const query = { kieli: language, laji: kind, sisalto: area, kunta: place.code };
  return (
    <td>
      <a
        class="total"
        href={`${deskLink(desk, routes.deskCoverage, {}, query)}#luettelo`}
        aria-label={words.cellSays(words.areas[area].name, place.name, number(total))}
      >
        {number(total)}
      </a>
      {parts.map((part) => (
        <span class="small block">{part}</span>
      ))}
    </td>
  );
}

function Chosen({ desk, kind, chosen }: CoverageProps & { chosen: ChosenCell }) {
  const words = desk.words.quality.coverage;
  const { content, formats } = desk.page;
  const where = desk.page.region.municipalityNames.get(chosen.place) ?? words.everywhere;
  const more = chosen.total - chosen.entries.length;
  const [theme] = chosen.themes;
  return (
    <section class="answer" aria-labelledby="luettelo">
      <h2 id="luettelo" tabIndex={-1}>
        {words.list(words.areas[chosen.area].name, where)}
      </h2>
      {chosen.entries.length === 0 && <p>{words.listEmpty}</p>}
      <ul class="cell-list">
        {chosen.entries.map((entry) => {
          const title = chooseText(entry.title, content);
          return (
            <li>
              <a
                href={deskLink(desk, routes.deskEntry, { kind: entry.kind, id: entry.id })}
                lang={title && title.lang !== content ? title.lang : undefined}
              >
                {title?.text ?? entry.id}
              </a>{" "}
              <span class="small">{desk.words.common.kinds[entry.kind]}</span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{words.listMore(formats.number(more))}</p>}
      {theme && chosen.place !== EVERYWHERE && (
        <p>
          <a
            href={deskLink(
              desk,
              routes.deskTray,
              {},
              workQuery({ municipality: chosen.place, theme, kind, state: "on" }),
            )}
          >
            {words.toWorkList}
          </a>
        </p>
      )}
    </section>
  );
}
