import type { Desk } from "../desk.ts";

/** How headings, lists, links and live lists are written. */
export function MarksHelp({ desk }: { desk: Desk }) {
  const words = desk.words.handbook;
  return (
    <details class="marks-help">
      <summary>{words.help}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section class="table-frame" tabIndex={0} aria-label={words.help}>
        <table class="work">
          <thead>
            <tr>
              <th scope="col">{words.helpMark}</th>
              <th scope="col">{words.helpMeaning}</th>
            </tr>
          </thead>
          <tbody>
            {words.helpRows.map(([mark, meaning]) => (
              <tr>
                <td>
                  <code>{mark}</code>
                </td>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
