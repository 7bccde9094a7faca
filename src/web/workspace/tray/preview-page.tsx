import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { isOnNow } from "../../../domain/curation/work-list.ts";
import { PAGE_LANGUAGES, type PageLanguage, routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { EntryFrame } from "./entry-frame.tsx";
import { RecordFacts } from "./record-facts.tsx";
import { residentLink } from "./resident-link.ts";
import { SeenByResident } from "./seen-by-resident.tsx";
import { WhyHere } from "./why-here.tsx";

/** What a resident would see in each language, also of what is hidden. */
export function PreviewPage({ desk, view, language }: { desk: Desk; view: TrayEntryView; language: PageLanguage }) {
  const { entry, record } = view;
  const words = desk.words.tray;
  const { kind, id } = entry;
  const inLanguage = {
    ...desk,
    page: { ...desk.page, content: language === "selko" ? "fi" : language } as Desk["page"],
  };
  return (
    <EntryFrame desk={desk} view={view} part="esikatselu">
      <ul class="tabs">
        {PAGE_LANGUAGES.map((each) => (
          <li>
            <a
              href={deskLink(desk, routes.deskEntryPart, { kind, id, part: "esikatselu" }, { kieli: each })}
              aria-current={each === language ? "page" : undefined}
            >
              {words.previewIn[each]}
            </a>
          </li>
        ))}
      </ul>
      {isOnNow(entry) ? (
        <p>
          <a href={residentLink(desk, entry, language)}>{words.entry.residentPage}</a>
        </p>
      ) : (
        <Notice>
          <WhyHere desk={desk} view={view} />
        </Notice>
      )}
      <SeenByResident desk={desk} view={view} language={language} headingLevel={2} />
      {record && <RecordFacts desk={inLanguage} facts={record.facts} />}
    </EntryFrame>
  );
}
