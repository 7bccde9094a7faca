import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { applyCuration } from "../../../domain/curation/apply-curation.ts";
import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { presentNotices } from "../../../domain/curation/present-curation.ts";
import { type PageLanguage, routes } from "../../../routes.ts";
import type { Desk } from "../desk.ts";
import { onlyWritten, themeName } from "./words.ts";

/** The entry as its card and the head of its page show it in a language. */
export function SeenByResident({
  desk,
  view: { source, thing: curation, entry },
  language,
  headingLevel,
}: {
  desk: Desk;
  view: TrayEntryView;
  language: PageLanguage;
  headingLevel: 2 | 3;
}) {
  const words = desk.words.tray.entry;
  const Heading = `h${headingLevel}` as const;
  const content = language === "selko" ? "fi" : language;
  const shown = applyCuration(source, curation);
  const isPlain = language === "selko";
  const title = (isPlain && shown.selkoTitle) || pick(shown.title, content);
  const summary = (isPlain && shown.selkoSummary) || pick(shown.summary, content);
  const isOurs = isPlain ? shown.own.selko : shown.own.title.includes(content) || shown.own.summary.includes(content);
  const notices = presentNotices(curation.notices, content, helsinkiTime(desk.page.now).date);
  const { picture } = curation;
  return (
    <div class="seen" lang={content === desk.page.content ? undefined : content}>
      {picture && (
        <img
          src={routes.picture.href({ region: desk.page.region.slug, file: picture.file })}
          alt={pick(onlyWritten(picture.alt), content)}
          width={320}
        />
      )}
      <Heading>{title}</Heading>
      {notices.map(({ text }) => (
        <p class="notice info">{text}</p>
      ))}
      <p>{summary || words.noSummary}</p>
      <p class="small">
        {isOurs ? words.ours : words.theirs}
        {entry.themes.length > 0 && ` · ${entry.themes.map((id) => themeName(desk, id)).join(", ")}`}
      </p>
    </div>
  );
}

function pick(texts: LocalizedText, language: "fi" | "sv" | "en"): string {
  return texts[language] || texts.fi || texts.sv || texts.en || "";
}
