import type { HandbookLanguage } from "../../../domain/handbook/handbook-page.ts";
import { assessReadability } from "../../../domain/readability/assess-readability.ts";
import { CarePath } from "../../resident/guides/care-path.tsx";
import { HandbookText } from "../../resident/guides/handbook-text.tsx";
import { langOf, type OpenedText } from "../../resident/guides/open-text.ts";
import type { Desk } from "../desk.ts";
import type { PageForm } from "./page-form.ts";

/** The page as a reader would see it, in each language that was written, with what would make it easier to read. */
export function Preview({ desk, form, previews }: { desk: Desk; form: PageForm; previews: readonly OpenedText[] }) {
  const words = desk.words.handbook;
  return (
    <section class="preview" aria-labelledby="esikatselu">
      <h2 id="esikatselu">{words.previewTitle}</h2>
      <p role="status">{words.previewNote}</p>
      {previews.map(({ language, text, body, steps, view }, place) => (
        <details open={place === 0}>
          <summary>{`${desk.words.common.languages[language]}: ${text.title}`}</summary>
          <article class="guide" lang={langOf(desk.page, language)}>
            <p class="lead">{text.lead}</p>
            <HandbookText view={view} blocks={body} />
            {/* Only the first path has the section's id. */}
            {place === 0 && <CarePath view={view} steps={steps} isForResident={form.audience === "resident"} />}
          </article>
          <Remarks desk={desk} language={language} text={text} />
        </details>
      ))}
    </section>
  );
}

const MOST_REMARKS = 8;

function Remarks({ desk, language, text }: { desk: Desk; language: HandbookLanguage; text: OpenedText["text"] }) {
  const words = desk.words.handbook;
  const said = [text.title, text.lead, text.body, text.steps]
    .join("\n\n")
    .replace(/^\{\{(?:lista|omahoito|egenvård|polku|stig)\b.*\}\}$/gm, "")
    .replace(/^\{\{\p{L}+:\s*(.*)\}\}$/gmu, "$1");
  const { level, findings } = assessReadability(said, language === "selko" ? "fi" : language, {
    isPlain: language === "selko",
  });
  return (
    <div>
      <p class="strong">{`${words.reading}: ${words.readingLevels[level]}`}</p>
      {findings.length === 0 && <p>{words.readingNone}</p>}
      <ul>
        {findings.slice(0, MOST_REMARKS).map(({ kind, text: found, suggestion }) => (
          <li>
            {`${words.remarks[kind]}: `}
            <q>{found.slice(0, 120)}</q>
            {suggestion && ` → ${suggestion}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
