import type { HandbookContent, PageField } from "../../../domain/handbook/handbook-page.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import { differencesOf, textDifference } from "../../../domain/versions/differences.ts";
import type { Desk } from "../desk.ts";

/** What differs between two versions, field by field and word by word. */
export function Compared({ desk, before, after }: { desk: Desk; before: HandbookContent; after: HandbookContent }) {
  const words = desk.words.handbook;
  const changes = differencesOf(before, after);
  if (changes.length === 0) return <p>{words.noChanges}</p>;
  return (
    <>
      {changes.map(({ path, before: old, after: fresh }) => (
        <>
          <h3>{nameOf(desk, path)}</h3>
          <p class="compared">
            {partsOf(desk, old, fresh).map(({ kind, text }) =>
              kind === "same" ? text : kind === "gone" ? <del>{text}</del> : <ins>{text}</ins>,
            )}
          </p>
        </>
      ))}
    </>
  );
}

function nameOf(desk: Desk, path: string): string {
  const { fields } = desk.words.handbook;
  const [, language = "fi", field] = path.split(".");
  if (path === "needs") return fields.needs;
  return `${fields[field as PageField]}, ${desk.words.common.languages[language as "fi"]}`;
}

/** A long text is compared line by line of what stayed at both ends, so that its changed middle is compared word by word. */
function partsOf(desk: Desk, before: unknown, after: unknown) {
  const [old, fresh] = [wordsOf(desk, before), wordsOf(desk, after)].map((text) => text.split(/(?<=\n)/)) as [
    string[],
    string[],
  ];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const middle = textDifference(
    old.slice(head, old.length - tail).join(""),
    fresh.slice(head, fresh.length - tail).join(""),
  );
  return [
    { kind: "same" as const, text: old.slice(0, head).join("") },
    ...middle,
    { kind: "same" as const, text: old.slice(old.length - tail).join("") },
  ];
}

function wordsOf(desk: Desk, value: unknown): string {
  if (Array.isArray(value)) return value.map((id) => needLabel(String(id), desk.page.content)).join(", ");
  return String(value ?? "");
}
