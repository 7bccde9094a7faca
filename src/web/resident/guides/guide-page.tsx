import type { ShownPage } from "../../../domain/handbook/handbook-page.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { MunicipalityPicker } from "../../ui/municipality-picker.tsx";
import { PlainNote } from "../../ui/plain-note.tsx";
import { CarePath } from "./care-path.tsx";
import { HandbookText } from "./handbook-text.tsx";
import { langOf, type OpenedText } from "./open-text.ts";
import { PageOrigin } from "./page-origin.tsx";

/** One page of the handbook for residents: the text, live lists of what is near, steps when it is a path, where it comes from. */
export function GuidePage({ page, guide, opened }: { page: Page; guide: ShownPage; opened: OpenedText }) {
  const words = page.text.guides;
  const { text, language, body, steps, view } = opened;
  const isSelko = language === "selko";
  const review = isSelko
    ? {
        state: guide.reviewedOn ? ("reviewed" as const) : ("draft" as const),
        reviewedOn: guide.reviewedOn,
        by: "region" as const,
      }
    : null;
  return (
    <Layout
      page={page}
      title={text.title}
      description={text.lead}
      isJourney
      scripts={["aloud"]}
      trail={[{ label: words.title, href: linkTo(page, routes.guides, {}) }]}
    >
      <div class="wrap guide" data-aloud>
        <div lang={langOf(page, language)}>
          <h1>{text.title}</h1>
          <p class="lead">{text.lead}</p>
        </div>
        {langOf(page, language) && <p class="notice">{words.otherLanguage(words.languageNames[language])}</p>}
        <PlainNote page={page} review={review} />
        {view.lists.size > 0 && <MunicipalityPicker page={page} />}
        <div lang={langOf(page, language)}>
          <HandbookText view={view} blocks={body} />
          <CarePath view={view} steps={steps} isForResident />
        </div>
        <PageOrigin page={page} guide={guide} text={text} />
      </div>
    </Layout>
  );
}
