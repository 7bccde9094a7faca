import { chooseText } from "../../../domain/catalogue/choose-language.ts";
import type { BoardFilter, WorstEntry } from "../../../domain/quality/board.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { workQuery } from "../tray/work-query.ts";
import { CheckList } from "./check-list.tsx";

/** What to mend first, each with its advice at hand. */
export function Worst({ desk, filter, worst }: { desk: Desk; filter: BoardFilter; worst: readonly WorstEntry[] }) {
  const { board } = desk.words.quality;
  return (
    <section>
      <h2 id="korjaa">{board.worst}</h2>
      {worst.length === 0 ? (
        <p>{board.noWorst}</p>
      ) : (
        <>
          <p>{board.worstLead}</p>
          <ol class="worst">
            {worst.map((entry) => (
              <li>
                <WorstOne desk={desk} entry={entry} />
              </li>
            ))}
          </ol>
          <p>
            <a
              class="more"
              href={deskLink(desk, routes.deskTray, {}, workQuery({ ...filter, state: "on", sort: "worst" }))}
            >
              {board.showAll}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function WorstOne({ desk, entry }: { desk: Desk; entry: WorstEntry }) {
  const { common, quality } = desk.words;
  const { content, formats } = desk.page;
  const title = chooseText(entry.title, content);
  const organization = entry.organization && chooseText(entry.organization, content);
  return (
    <details>
      <summary>
        <span class="strong" lang={title && title.lang !== content ? title.lang : undefined}>
          {title?.text ?? entry.id}
        </span>{" "}
        <span class="small">
          {[common.kinds[entry.kind], organization?.text, quality.board.points(formats.number(entry.score))]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </summary>
      <CheckList desk={desk} checks={entry.checks} />
      <p>
        <a href={deskLink(desk, routes.deskEntry, { kind: entry.kind, id: entry.id })}>
          {quality.board.openEntry}
          <span class="visually-hidden"> {title?.text}</span>
        </a>
      </p>
    </details>
  );
}
