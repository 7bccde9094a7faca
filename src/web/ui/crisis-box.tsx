import { contactsFor } from "../../domain/crisis/crisis-contacts.ts";
import type { CrisisCategory } from "../../domain/crisis/crisis-words.ts";
import type { HelpLine, Page } from "../page/page.ts";
import { telHref } from "./external-link.tsx";

const EMERGENCY_NUMBER = "112";
const AT_MOST = 4;

/** The region lists the lines of the reader's language before others; the first few are enough. */
export function helpLinesFor(page: Page, category: CrisisCategory): HelpLine[] {
  return contactsFor(category, page.region.helpLines).slice(0, AT_MOST);
}

/** First in the results when the words tell of a crisis: calm, with large call links and a quick way out. */
export function CrisisBox({ page, lines }: { page: Page; lines: readonly HelpLine[] }) {
  const { crisis } = page.text;
  return (
    <section class="crisis" aria-labelledby="kriisiapu">
      <h2 id="kriisiapu">{crisis.title}</h2>
      <p>
        {page.text.layout.crisisLead} {crisis.comfort}
      </p>
      <HelpLines page={page} lines={lines} />
      <p>
        <a class="button exit" id="poistu" href={page.region.quickExitUrl} rel="noreferrer">
          {crisis.exit}
        </a>
      </p>
      <p class="small">{crisis.exitHint}</p>
      <p>{crisis.below}</p>
    </section>
  );
}

export function HelpLines({ page, lines }: { page: Page; lines: readonly HelpLine[] }) {
  return (
    <ul class="help-lines">
      {lines.map((line) => (
        <li>
          <a class="call" href={telHref(line.number)}>
            <strong>{line.number}</strong> <span>{line.name}</span>
          </a>
          <p class="small">
            {line.hours ?? page.text.pages.help.hoursUnknown}
            {line.number !== EMERGENCY_NUMBER && ` · ${line.languages.map(page.formats.languageName).join(", ")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
