import type { HelpLine, Page } from "../page/page.ts";
import { telHref } from "./external-link.tsx";

const EMERGENCY = "emergency";
const AT_MOST = 4;

/** 112 first, then the lines for this kind of trouble, those that answer in the reader's language before others. */
export function helpLinesFor(page: Page, category: string): HelpLine[] {
  const { helpLines } = page.region;
  const emergency = helpLines.filter((line) => line.category === EMERGENCY).slice(0, 1);
  const right = helpLines.filter((line) => line.category === category && !emergency.includes(line));
  const own = right.filter((line) => line.languages.includes(page.content));
  return [...emergency, ...own, ...right.filter((line) => !own.includes(line))].slice(0, AT_MOST);
}

/** First in the results when the words tell of a crisis: calm, with large call links and a quick way out. */
export function CrisisBox({ page, lines }: { page: Page; lines: readonly HelpLine[] }) {
  const { crisis } = page.text;
  return (
    <section class="crisis" aria-labelledby="kriisi">
      <h2 id="kriisi">{crisis.title}</h2>
      <p>{crisis.comfort}</p>
      <HelpLines page={page} lines={lines} />
      <p>
        <a class="button exit" id="poistu" href={page.region.quickExitUrl} rel="noreferrer">
          {crisis.exit}
        </a>
      </p>
      <p class="small">{crisis.exitHint}</p>
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
            {line.category !== EMERGENCY && ` · ${line.languages.map(page.formats.languageName).join(", ")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
