import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { HANDBOOK_LANGUAGES, type HandbookContent, type HandbookPage } from "../../../domain/handbook/handbook-page.ts";
import { routes } from "../../../routes.ts";
import { linkTo } from "../../page/page.ts";
import { CarePath } from "../../resident/guides/care-path.tsx";
import { HandbookText } from "../../resident/guides/handbook-text.tsx";
import { langOf, type OpenedText } from "../../resident/guides/open-text.ts";
import { PageOrigin } from "../../resident/guides/page-origin.tsx";
import { Select } from "../../ui/fields.tsx";
import { municipalityChoices } from "../../ui/municipality-picker.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { Marks } from "./marks.tsx";
import { PageCare } from "./page-care.tsx";
import { isWriter, titleOf } from "./page-words.ts";

export interface ReadPageProps {
  readonly desk: Desk;
  readonly page: HandbookPage;
  /** What is shown: what readers see, or the draft. */
  readonly content: HandbookContent;
  readonly opened: OpenedText | null;
  readonly isDraft: boolean;
  readonly owner: string | null;
  readonly problem: "moved" | "nothing" | "date" | null;
  /** The version that was just saved, for its undoing. */
  readonly savedVersion: string | null;
}

export function HandbookReadPage(props: ReadPageProps) {
  const { desk, page, content, opened, problem } = props;
  const words = desk.words.handbook;
  return (
    <DeskLayout
      desk={desk}
      title={opened?.text.title ?? titleOf(desk, page, content)}
      heading={
        <h1 lang={opened ? langOf(desk.page, opened.language) : undefined}>{opened?.text.title ?? page.slug}</h1>
      }
      trail={[{ label: words.title, href: deskLink(desk, routes.deskHandbook, {}) }]}
    >
      <Done desk={desk} texts={words.done} undo={undoOf(props)} />
      {problem !== null && <Notice kind="problem">{<p>{words.problems[problem]}</p>}</Notice>}
      <p class="marks">
        <Marks desk={desk} page={page} today={helsinkiTime(desk.page.now).date} />
      </p>
      <Tools {...props} />
      {opened && <Reading {...props} opened={opened} />}
      {isWriter(desk) && <PageCare {...props} />}
    </DeskLayout>
  );
}

function undoOf({ desk, page, savedVersion }: ReadPageProps): Parameters<typeof Done>[0]["undo"] {
  if (!isWriter(desk)) return null;
  const params = { page: page.slug };
  if (["published", "archived", "reviewed"].includes(desk.done ?? "") && page.canUndo)
    return {
      action: deskLink(desk, routes.deskHandbookPage, params),
      fields: { toimi: "kumoa", nahty: page.changedAt?.getTime() ?? "" },
    };
  const isVersion =
    savedVersion !== null && /^\d{1,6}$/.test(savedVersion) && Number(savedVersion) === page.latestVersion;
  if (["saved", "national", "restored"].includes(desk.done ?? "") && isVersion)
    return {
      action: deskLink(desk, routes.deskHandbookHistory, params),
      fields: { toimi: "kumoa", versio: savedVersion },
    };
  return null;
}

/** Municipality, languages, and the ways to the page's other sides. */
function Tools({ desk, page, content, isDraft }: ReadPageProps) {
  const words = desk.words.handbook;
  const languages = HANDBOOK_LANGUAGES.filter((each) => content.texts[each]?.title);
  const params = { page: page.slug };
  const draft = isDraft && page.published !== null ? { luonnos: "1" } : {};
  return (
    <div class="guide-tools">
      <form method="get" class="toolbar">
        {isDraft && page.published !== null && <input type="hidden" name="luonnos" value="1" />}
        <Select
          id="kunta"
          name="kunta"
          label={words.municipality}
          value={desk.page.municipality?.code ?? ""}
          choices={municipalityChoices(desk.page)}
        />
        <button type="submit" class="button">
          {desk.words.common.show}
        </button>
      </form>
      <p class="actions">
        {isWriter(desk) && (
          <>
            <a class="button" href={deskLink(desk, routes.deskHandbookEdit, params)}>
              {desk.words.common.edit}
            </a>
            <a href={deskLink(desk, routes.deskHandbookHistory, params)}>{words.history}</a>
          </>
        )}
        {page.audience === "resident" && page.state === "published" && page.published && (
          <a href={linkTo(desk.page, routes.guide, { page: page.slug })}>{words.asResident}</a>
        )}
        {languages.length > 1 && (
          <span>
            {words.otherLanguages}:{" "}
            {languages.map((each, place) => (
              <>
                {place > 0 && ", "}
                <a
                  href={deskLink(desk, routes.deskHandbookPage, params, {
                    ...draft,
                    kieli: each,
                    kunta: desk.page.municipality?.code,
                  })}
                >
                  {desk.words.common.languages[each]}
                </a>
              </>
            ))}
          </span>
        )}
      </p>
    </div>
  );
}

function Reading({ desk, page, opened }: ReadPageProps & { opened: OpenedText }) {
  const { text, body, steps, view, language } = opened;
  return (
    <article class="guide">
      <div lang={langOf(desk.page, language)}>
        <p class="lead">{text.lead}</p>
        <HandbookText view={view} blocks={body} />
        <CarePath view={view} steps={steps} isForResident={page.audience === "resident"} />
      </div>
      <PageOrigin page={desk.page} guide={page} text={text} />
    </article>
  );
}
