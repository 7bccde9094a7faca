import { NOTE_FIELD } from "../../../domain/assessment/assessment-fields.ts";
import type { Page } from "../../page/page.ts";
import type { Answers } from "./answers.ts";

/** The note as the result keeps it; when it was cut, that is said. */
export function OwnWords({ page, answers }: { page: Page; answers: Answers }) {
  const { result: words } = page.text.assessment;
  const { note } = answers.assessment;
  if (note === null) return null;
  const isCut = answers.problems.some(({ field, what }) => field === NOTE_FIELD && what === "length");
  return (
    <section aria-labelledby="omin-sanoin">
      <h2 id="omin-sanoin">{words.note}</h2>
      {isCut && <p class="notice">{words.noteCut(page.formats.number([...answers.note].length))}</p>}
      <blockquote>{note}</blockquote>
    </section>
  );
}
