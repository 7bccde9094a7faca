import { municipalityName, type Page } from "../../page/page.ts";
import { calendarLink } from "./calendar-link.ts";
import type { Results } from "./results-view.ts";

/** What became of the constraints that could not be kept: nothing is hidden or left out without a word. */
export function UnderstoodNotes({ page, text, results }: { page: Page; text: string; results: Results }) {
  const { finding, elsewhere } = results;
  const words = page.text.finding;
  const isEmpty = finding.answer.total === 0;
  const places = finding.understood
    .filter(({ kind, applied }) => kind === "where" && applied === "ranked")
    .flatMap(({ value }) => municipalityName(page, value) ?? []);
  const notes = [
    !isEmpty && finding.relaxed.includes("price") && words.relaxedPrice,
    !isEmpty && finding.relaxed.includes("where") && places.length > 0 && words.relaxedWhere(places.join(", ")),
  ].filter((note) => note !== false);
  const times = finding.understood.filter(({ kind }) => kind === "when").map(({ value }) => value);
  const calendar = times.length > 0 ? calendarLink(page, text, times) : null;
  if (notes.length === 0 && elsewhere.length === 0 && calendar === null) return null;
  return (
    <div class="notes">
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      {calendar !== null && (
        <p>
          <a href={calendar}>{page.text.tray.when.inCalendar}</a>
        </p>
      )}
      {elsewhere.map(({ name, isOutside, href }) => (
        <p>
          {isOutside ? words.outside(name) : words.otherThanChosen(page.municipality?.name ?? "")}{" "}
          <a href={href}>{words.sameIn(name)}</a>
        </p>
      ))}
    </div>
  );
}
