import { contactsFor } from "../../domain/crisis/crisis-contacts.ts";
import type { CrisisCategory } from "../../domain/crisis/crisis-words.ts";
import type { HelpLine, Page } from "../page/page.ts";
import { telHref } from "./external-link.tsx";

const EMERGENCY_NUMBER = "112";
const AT_MOST = 4;

/**
 * The few lines that suit the crisis best; those that answer in the language of the reader's words come early, when it is
 * another than the page's.
 */
export function helpLinesFor(page: Page, category: CrisisCategory, language: string | null = null): HelpLine[] {
  return contactsFor(category, page.region.helpLines, language).slice(0, AT_MOST);
}

interface CrisisBoxProps {
  readonly page: Page;
  readonly lines: readonly HelpLine[];
  /** Chooses the words of comfort. */
  readonly category?: CrisisCategory | undefined;
  /** What follows the box, when it is something else than services that were searched for. */
  readonly below?: string;
}

/** First in the results when the words tell of a crisis: calm, with large call links and a quick way out. */
export function CrisisBox({ page, lines, category, below = page.text.crisis.below }: CrisisBoxProps) {
  const { crisis } = page.text;
  return (
    <section class="crisis" aria-labelledby="kriisiapu">
      <h2 id="kriisiapu">{crisis.title}</h2>
      <p>
        {page.text.layout.crisisLead} {category ? crisis.comforts[category] : crisis.comfort}
      </p>
      <HelpLines page={page} lines={lines} />
      <p>
        <a class="button exit" id="poistu" href={page.region.quickExitUrl} rel="noreferrer">
          {crisis.exit}
        </a>
      </p>
      <p class="small">
        <span class="exit-keys">{crisis.exitKeys} </span>
        {crisis.exitHint}
      </p>
      <p>{below}</p>
      <p class="small">{originOf(page, lines)}</p>
    </section>
  );
}

/** Where the numbers are from and when they were last checked: said once, after the help. */
function originOf({ text, formats }: Page, lines: readonly HelpLine[]): string {
  const sources = [...new Set(lines.map(({ source }) => source))].join(", ");
  const days = lines.map(({ verifiedAt }) => verifiedAt);
  const [oldest] = days.filter((day) => day !== null).sort();
  const isChecked = oldest !== undefined && days.every((day) => day !== null);
  return isChecked ? text.crisis.checked(formats.date(oldest), sources) : text.crisis.unchecked(sources);
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
