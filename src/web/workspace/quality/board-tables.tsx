import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type {
  BoardFilter,
  CheckCount,
  MunicipalityQuality,
  OrganizationQuality,
  QualityNumbers,
} from "../../../domain/quality/board.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { workQuery } from "../tray/work-query.ts";
import { TableFrame } from "../ui/table-frame.tsx";
import { checkName } from "./say-check.ts";
import { SeverityBadge } from "./severity-badge.tsx";

/** The rest stand in the file. */
const MOST_ORGANIZATIONS = 40;

interface TableProps<Row> {
  readonly desk: Desk;
  readonly filter: BoardFilter;
  readonly rows: readonly Row[];
}

export function MunicipalityTable({ desk, filter, rows }: TableProps<MunicipalityQuality>) {
  const { board } = desk.words.quality;
  const known = new Map(rows.map((row) => [row.municipality, row]));
  return (
    <section>
      <h2 id="kunnittain">{board.byMunicipality}</h2>
      <p class="small">{board.nationwide}</p>
      <NumbersTable
        desk={desk}
        label={board.byMunicipality}
        first={board.columns.municipality}
        rows={desk.page.region.municipalities.map(({ code, name }) => ({
          name,
          numbers: known.get(code) ?? { onTray: 0, meanScore: null, grave: 0, mend: 0, polish: 0 },
          filter: { ...filter, municipality: code },
        }))}
      />
    </section>
  );
}

export function OrganizationTable({ desk, filter, rows }: TableProps<OrganizationQuality>) {
  const { board } = desk.words.quality;
  const more = rows.length - MOST_ORGANIZATIONS;
  return (
    <section>
      <h2 id="jarjestajittain">{board.byOrganization}</h2>
      <NumbersTable
        desk={desk}
        label={board.byOrganization}
        first={board.columns.organization}
        rows={rows.slice(0, MOST_ORGANIZATIONS).map((row) => ({
          name: plainText(row.name, desk.page.content),
          numbers: row,
          filter: { ...filter, organizationId: row.organizationId },
        }))}
      />
      {more > 0 && <p class="small">{board.moreOrganizations(desk.page.formats.number(more))}</p>}
    </section>
  );
}

interface NumbersRow {
  readonly name: string;
  readonly numbers: QualityNumbers;
  readonly filter: BoardFilter;
}

function NumbersTable({
  desk,
  label,
  first,
  rows,
}: {
  desk: Desk;
  label: string;
  first: string;
  rows: readonly NumbersRow[];
}) {
  const { columns } = desk.words.quality.board;
  const { number } = desk.page.formats;
  return (
    <TableFrame label={label}>
      <table class="work reachable">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {[columns.onTray, columns.mean, columns.grave, columns.mend].map((column) => (
              <th scope="col" class="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, numbers, filter }) => (
            <tr>
              <th scope="row">
                <a href={deskLink(desk, routes.deskQuality, {}, boardQuery(filter))}>{name}</a>
              </th>
              <td class="number">
                {numbers.onTray === 0 ? (
                  "0"
                ) : (
                  <a
                    href={deskLink(desk, routes.deskTray, {}, workQuery({ ...filter, state: "on" }))}
                    aria-label={`${name}, ${columns.onTray}: ${number(numbers.onTray)}`}
                  >
                    {number(numbers.onTray)}
                  </a>
                )}
              </td>
              <td class="number">{numbers.meanScore === null ? "–" : number(numbers.meanScore)}</td>
              <td class="number">{number(numbers.grave)}</td>
              <td class="number">{number(numbers.mend)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function CheckTable({ desk, filter, rows }: TableProps<CheckCount>) {
  const { board } = desk.words.quality;
  const { number } = desk.page.formats;
  return (
    <section>
      <h2 id="puutteittain">{board.byCheck}</h2>
      <p>{board.byCheckLead}</p>
      <TableFrame label={board.byCheck}>
        <table class="work reachable">
          <thead>
            <tr>
              <th scope="col">{board.columns.check}</th>
              <th scope="col">{board.columns.severity}</th>
              <th scope="col" class="number">
                {board.columns.records}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, severity, records }) => (
              <tr>
                <th scope="row">{checkName(desk.words, code)}</th>
                <td>
                  <SeverityBadge desk={desk} severity={severity} />
                </td>
                <td class="number">
                  <a
                    href={deskLink(
                      desk,
                      routes.deskTray,
                      {},
                      workQuery({ ...filter, check: code, state: "on", sort: "worst" }),
                    )}
                    aria-label={`${checkName(desk.words, code)}: ${number(records)}`}
                  >
                    {number(records)}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function boardQuery({ municipality, organizationId }: BoardFilter) {
  return { kunta: municipality, organisaatio: organizationId };
}
