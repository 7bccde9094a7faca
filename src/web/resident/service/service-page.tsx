import { chooseText, plainText } from "../../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { reviewOf } from "../../../domain/catalogue/selko.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import { isSensitiveSubject } from "../../../domain/crisis/is-sensitive.ts";
import { applyCuration } from "../../../domain/curation/apply-curation.ts";
import { presentEntryTexts } from "../../../domain/curation/present-curation.ts";
import { textsOfService } from "../../../domain/curation/source-words.ts";
import { routes } from "../../../routes.ts";
import type { EntryCuration } from "../../page/open-curation.ts";
import { linkTo, type Page, themeOf } from "../../page/page.ts";
import { EntryNotices, EntryPicture, OwnTextNote, Said } from "../../ui/curated.tsx";
import { FactsKnown } from "../../ui/facts-known.tsx";
import { Layout } from "../../ui/layout.tsx";
import type { Backdrop } from "../../ui/locator.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PlainNote } from "../../ui/plain-note.tsx";
import { sourceName } from "../../ui/source-line.tsx";
import { FirstStep } from "./first-step.tsx";
import { GoodToKnow } from "./good-to-know.tsx";
import { MoreText } from "./more-text.tsx";
import { OtherWays } from "./other-ways.tsx";
import { Places } from "./places.tsx";
import { Responsible } from "./responsible.tsx";
import { serviceJsonLd } from "./service-json-ld.ts";
import { decideFirstAction, nearestFirst, waysOf } from "./service-view.ts";

export interface ServicePageProps {
  readonly page: Page;
  readonly details: ServiceDetails;
  /** What the region's curators have said of it. */
  readonly said?: EntryCuration;
  /** False: it exists, but not on this region's tray. */
  readonly isOnTray: boolean;
  readonly themes: readonly string[];
  /** Id of the event that is the same thing with its times; null when there is none. */
  readonly withTimes?: string | null;
  readonly backdrop: Backdrop;
  /** What else helps in the same situation, as HTML of our own rendering; empty when nothing does. */
  readonly alsoHelps?: string;
}

/** What it is → how to get it → where and when → for whom, price, languages → more → who, source, checked. */
export function ServicePage({
  page,
  details: ofSource,
  said,
  isOnTray,
  themes,
  withTimes = null,
  backdrop,
  alsoHelps = "",
}: ServicePageProps) {
  const words = page.text.service;
  const sourceTexts = textsOfService(ofSource.service, ofSource.generalDescription);
  const texts = presentEntryTexts(sourceTexts, said?.content, page.content, page.language === "selko");
  const { title, summary } = applyCuration(sourceTexts, said?.content);
  const details = { ...ofSource, service: { ...ofSource.service, name: title, summary } };
  const { service } = details;
  const ways = nearestFirst(waysOf(details), page.municipality?.code ?? null);
  const foreign = foreignLanguage(page, details);
  const theme = themes.map((id) => themeOf(page, id)).find((found) => found !== undefined);
  return (
    <Layout
      page={page}
      title={texts.title?.text ?? ""}
      description={plainText(summary, page.content)}
      isIndexed={isOnTray}
      isSensitive={isSensitiveSubject([
        ...Object.values(service.name),
        ...Object.values(summary),
        ...Object.values(sourceTexts.title),
      ])}
      scripts={page.tiles ? ["map", "aloud"] : ["aloud"]}
      jsonLd={serviceJsonLd(page, details)}
      trail={theme ? [{ label: theme.name, href: linkTo(page, routes.theme, { theme: theme.id }) }] : []}
    >
      <article class="wrap service" data-aloud data-item={isOnTray ? `service:${service.id}` : undefined}>
        <h1 lang={texts.title && texts.title.lang !== page.content ? texts.title.lang : undefined}>
          {texts.title?.text}
        </h1>
        <EntryNotices page={page} notices={said?.content?.notices} />
        {!isOnTray && <Notice>{words.outside(page.region.shortName)}</Notice>}
        <p class="lead">
          <Said page={page} text={texts.summary} />
        </p>
        <OwnTextNote page={page} source={texts.source} />
        <PlainNote
          page={page}
          review={service.selko && reviewOf(service.selko.review)}
          isOwn={texts.isPlain && texts.source !== null}
        />
        {foreign && <p class="small">{words.onlyIn(page.formats.languageName(foreign))}</p>}
        {withTimes && (
          <p>
            <a class="button" href={linkTo(page, routes.event, { id: withTimes })}>
              {page.text.tray.event.seeTimes}
            </a>
          </p>
        )}
        <FirstStep page={page} service={service} action={decideFirstAction(ways)} />
        <EntryPicture page={page} picture={said?.picture ?? null} />
        <Places page={page} places={ways.filter(({ type }) => type === "serviceLocation")} backdrop={backdrop} />
        <OtherWays page={page} ways={ways} />
        <GoodToKnow page={page} details={details} />
        <MoreText page={page} details={details} />
        {alsoHelps !== "" && <div dangerouslySetInnerHTML={{ __html: alsoHelps }} />}
        <Responsible page={page} details={details} />
        <footer class="source">
          <p>
            {words.source}: {sourceName(page, service.source)}. {words.checked(checkedDate(page, details))}.
          </p>
          <FactsKnown page={page} modifiedAt={service.modifiedAt} confirmed={said?.confirmed} />
          <p>
            <a href={linkTo(page, routes.feedback, {}, { palvelu: service.id })}>{words.wrong}</a>
          </p>
          {theme && (
            <p>
              <a class="more" href={linkTo(page, routes.theme, { theme: theme.id })}>
                {words.themes}: {theme.name}
              </a>
            </p>
          )}
        </footer>
      </article>
    </Layout>
  );
}

function checkedDate(page: Page, details: ServiceDetails): string {
  return page.formats.date(helsinkiTime(new Date(details.checkedAt)).date);
}

/** The language that texts are in when the page's own is missing: it is said, not only heard by screen readers. */
function foreignLanguage(page: Page, { service }: ServiceDetails): string | null {
  const shown = [service.name, service.summary, service.description, service.userInstruction];
  const languages = shown.flatMap((texts) => chooseText(texts, page.content)?.lang ?? []);
  return languages.find((language) => language !== page.content) ?? null;
}
