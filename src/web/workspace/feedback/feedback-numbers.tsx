import type { FeedbackCount } from "../../../domain/feedback/feedback-work-queries.ts";
import type { Desk } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";

/** How many came and how fast they were answered, by kind. */
export function FeedbackNumbers({ desk, counts }: { desk: Desk; counts: readonly FeedbackCount[] }) {
  const words = desk.words.feedback;
  const { number } = desk.page.formats;
  if (counts.length === 0) return null;
  const head = words.numberColumns;
  return (
    <section>
      <h2>{words.numbers}</h2>
      <p>{words.numbersLead}</p>
      <TableFrame label={words.numbers}>
        <table class="work">
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              {[head.received, head.open, head.late, head.settled, head.inTime, head.days].map((name) => (
                <th scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map(({ kind, received, open, late, settled, settledInTime, medianDays }) => (
              <tr>
                <th scope="row">{words.kinds[kind]}</th>
                {[received, open, late, settled, settledInTime].map((value) => (
                  <td class="number">{number(value)}</td>
                ))}
                <td class="number">{medianDays === null ? "–" : number(Math.round(medianDays * 10) / 10)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p class="small">{words.daysHint}</p>
    </section>
  );
}
