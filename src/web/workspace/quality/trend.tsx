import type { WeekOfQuality } from "../../../domain/quality/snapshot-queries.ts";
import type { Desk } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";

const WIDTH = 640;
const HEIGHT = 160;
const LEFT = 36;
const MARGIN = 12;

type Weeks = readonly (WeekOfQuality & { readonly meanScore: number })[];

/** How the score has gone from week to week: a picture, in a sentence, and as a table. */
export function Trend({ desk, weeks }: { desk: Desk; weeks: readonly WeekOfQuality[] }) {
  const { board } = desk.words.quality;
  const scored = weeks.filter((week): week is Weeks[number] => week.meanScore !== null);
  const [first, last] = [scored[0], scored.at(-1)];
  return (
    <section>
      <h2 id="kehitys">{board.trend}</h2>
      {scored.length < 2 || !first || !last ? (
        <p>{board.noTrend}</p>
      ) : (
        <>
          <p>{board.trendSays(desk.page.formats.number(first.meanScore), desk.page.formats.number(last.meanScore))}</p>
          <Picture desk={desk} weeks={scored} />
          <details>
            <summary>{board.trendTable}</summary>
            <WeekTable desk={desk} weeks={scored} />
          </details>
        </>
      )}
    </section>
  );
}

/** The scale begins at the tens below the lowest score, and says so. */
function Picture({ desk, weeks }: { desk: Desk; weeks: Weeks }) {
  const scores = weeks.map(({ meanScore }) => meanScore);
  const low = Math.min(90, Math.floor(Math.min(...scores) / 10) * 10);
  const x = (place: number) => LEFT + (place / Math.max(1, weeks.length - 1)) * (WIDTH - LEFT - MARGIN);
  const y = (score: number) => MARGIN + ((100 - score) / (100 - low)) * (HEIGHT - 2 * MARGIN);
  const points = scores.map((score, place) => `${x(place).toFixed(1)},${y(score).toFixed(1)}`);
  return (
    <svg class="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={desk.words.quality.board.trendLead}>
      {[100, (100 + low) / 2, low].map((score) => (
        <>
          <line class="grid" x1={LEFT} x2={WIDTH - MARGIN} y1={y(score)} y2={y(score)} />
          <text x={LEFT - 6} y={y(score) + 4} text-anchor="end">
            {score}
          </text>
        </>
      ))}
      <polyline points={points.join(" ")} />
      {scores.map((score, place) => (
        <circle cx={x(place).toFixed(1)} cy={y(score).toFixed(1)} r="4" />
      ))}
    </svg>
  );
}

function WeekTable({ desk, weeks }: { desk: Desk; weeks: Weeks }) {
  const { columns, trend } = desk.words.quality.board;
  const { number, date } = desk.page.formats;
  return (
    <TableFrame label={trend}>
      <table class="work reachable">
        <thead>
          <tr>
            <th scope="col">{columns.week}</th>
            {[columns.mean, columns.onTray, columns.grave].map((column) => (
              <th scope="col" class="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ week, meanScore, onTray, grave }) => (
            <tr>
              <th scope="row">{date(week)}</th>
              <td class="number">{number(meanScore)}</td>
              <td class="number">{number(onTray)}</td>
              <td class="number">{number(grave)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
