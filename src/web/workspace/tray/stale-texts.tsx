import { LANGUAGES } from "../../../domain/catalogue/catalogue.ts";
import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import type { EntryTexts } from "../../../domain/curation/source-words.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { TextChange } from "./text-change.tsx";

/** The source has changed its words since ours were written: what changed, and what to do about ours. */
export function StaleTexts({ desk, view, before }: { desk: Desk; view: TrayEntryView; before: EntryTexts | null }) {
  const words = desk.words.tray.texts;
  const { kind, id, version } = view.entry;
  const action = deskLink(desk, routes.deskEntryPart, { kind, id, part: "tekstit" });
  const button = (act: string, label: string) => (
    <DeskForm desk={desk} action={action} fields={{ basedOn: version, toimi: act }}>
      <button type="submit" class="button">
        {label}
      </button>
    </DeskForm>
  );
  return (
    <Notice>
      <h2>{words.staleTitle}</h2>
      <p>{before ? words.stale : words.staleUnknown}</p>
      <dl class="changes">
        {changesOf(desk, before, view.source).map(({ name, language, was, is }) => (
          <div>
            <dt>{name}</dt>
            <dd lang={language}>{before ? <TextChange before={was} after={is} /> : is}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        {button("pida", words.keep)}
        {button("lahteen", words.back)}
      </div>
    </Notice>
  );
}

function changesOf(desk: Desk, before: EntryTexts | null, now: EntryTexts) {
  const { title, summary, selkoSummary } = desk.words.tray.texts;
  const { languages } = desk.words.common;
  const all = [
    ...(["title", "summary"] as const).flatMap((part) =>
      LANGUAGES.map((language) => ({
        name: `${part === "title" ? title : summary}, ${languages[language]}`,
        language: language as string,
        was: before?.[part][language] ?? "",
        is: now[part][language] ?? "",
      })),
    ),
    { name: selkoSummary, language: "fi", was: before?.selkoSummary ?? "", is: now.selkoSummary ?? "" },
  ];
  return all.filter(({ was, is }) => was !== is);
}
