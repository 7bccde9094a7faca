import { serviceClassLabel, targetGroupLabel } from "../../../domain/catalogue/classification/classification.ts";
import type { FactKey, RecordFact } from "../../../domain/curation/record-facts.ts";
import type { Desk } from "../desk.ts";
import { textFor } from "./words.ts";

/** What a record tells, as a list of names and values. */
export function RecordFacts({ desk, facts }: { desk: Desk; facts: readonly RecordFact[] }) {
  return (
    <dl class="record-facts">
      {facts.map(({ key, values }) => (
        <div>
          <dt>{desk.words.tray.factNames[key]}</dt>
          <dd>{factText(desk, { key, values })}</dd>
        </div>
      ))}
    </dl>
  );
}

const MOST_VALUES = 12;
const ONE_LINE: readonly FactKey[] = ["languages", "municipalities", "targetGroups", "classes", "keywords"];

export function factText(desk: Desk, { key, values }: RecordFact): string {
  const said = values.map((value) => (typeof value === "string" ? codeWords(desk, key, value) : textFor(desk, value)));
  const once = [...new Set(said.filter(Boolean))];
  const more = once.length - MOST_VALUES;
  return (
    once.slice(0, MOST_VALUES).join(ONE_LINE.includes(key) ? ", " : "\n") +
    (more > 0 ? ` ${desk.words.tray.more(String(more))}` : "")
  );
}

function codeWords({ page, words }: Desk, key: FactKey, code: string): string {
  switch (key) {
    case "charge":
      return (page.text.price as Readonly<Record<string, string>>)[code] ?? code;
    case "languages":
      return page.formats.languageName(code);
    case "municipalities":
      return code.startsWith("nationwide") ? words.tray.nationwide : (page.region.municipalityNames.get(code) ?? code);
    case "targetGroups":
      return targetGroupLabel(code, page.content);
    case "classes":
      return serviceClassLabel(code, page.content);
    case "type":
      return (page.text.tray.types as Readonly<Record<string, string>>)[code] ?? code;
    default:
      return code;
  }
}
