import type { PairRecord } from "../../../domain/curation/pair-records-queries.ts";
import {
  channelFacts,
  eventFacts,
  FACT_KEYS,
  organizationFacts,
  placeFacts,
  type RecordFact,
  serviceFacts,
} from "../../../domain/curation/record-facts.ts";
import type { Desk } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";
import { factText } from "./record-facts.tsx";
import { dayOf, sourceName, textFor } from "./words.ts";

/** Two records, each as its source tells it, fact by fact. */
export function SideBySide({ desk, first, second }: { desk: Desk; first: PairRecord; second: PairRecord }) {
  const { pairs: words, entry, factNames } = desk.words.tray;
  const both = [first, second];
  const told = both.map(factsOf);
  const row = (name: string, values: readonly string[]) =>
    values.some((value) => value !== "") && (
      <tr>
        <th scope="row">{name}</th>
        {values.map((value) => (
          <td class="fact">{value || "–"}</td>
        ))}
      </tr>
    );
  return (
    <TableFrame label={words.compareTitle}>
      <table class="work">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.first}</th>
            <th scope="col">{words.second}</th>
          </tr>
        </thead>
        <tbody>
          {row(
            words.name,
            both.map(({ content }) => textFor(desk, content.name)),
          )}
          {row(
            words.kind,
            both.map(({ kind }) => words.kinds[kind]),
          )}
          {row(
            words.summary,
            both.map(({ content }) => textFor(desk, content.summary)),
          )}
          {FACT_KEYS.map((key) =>
            row(
              factNames[key],
              told.map((facts) => {
                const fact = facts.find((each) => each.key === key);
                return fact ? factText(desk, fact) : "";
              }),
            ),
          )}
          {row(
            entry.source,
            both.map(({ source, sourceId, isRemoved }) =>
              [`${sourceName(desk, source)} (${sourceId})`, isRemoved ? words.gone : ""].filter(Boolean).join("\n"),
            ),
          )}
          {row(
            entry.modified,
            both.map(({ modifiedAt }) => (modifiedAt ? dayOf(desk, modifiedAt) : "")),
          )}
          {row(
            entry.fetched,
            both.map(({ fetchedAt }) => dayOf(desk, fetchedAt)),
          )}
        </tbody>
      </table>
    </TableFrame>
  );
}

function factsOf(record: PairRecord): readonly RecordFact[] {
  switch (record.kind) {
    case "service":
      return serviceFacts(record.content, []);
    case "event":
      return eventFacts(record.content);
    case "place":
      return placeFacts(record.content);
    case "channel":
      return channelFacts(record.content);
    case "organization":
      return organizationFacts(record.content);
  }
}
