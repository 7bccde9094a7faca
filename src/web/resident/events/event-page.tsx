import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { reviewOf } from "../../../domain/catalogue/selko.ts";
import { isSensitiveSubject } from "../../../domain/crisis/is-sensitive.ts";
import { applyCuration } from "../../../domain/curation/apply-curation.ts";
import { presentEntryTexts } from "../../../domain/curation/present-curation.ts";
import { textsOfEntry } from "../../../domain/curation/source-words.ts";
import type { EventCard } from "../../../domain/events/event-card.ts";
import type { EventDetails } from "../../../domain/events/event-details.ts";
import { routes } from "../../../routes.ts";
import type { EntryCuration } from "../../page/open-curation.ts";
import { linkTo, type Page, themeOf } from "../../page/page.ts";
import { AllSources } from "../../ui/all-sources.tsx";
import { timeText } from "../../ui/cards/when-text.ts";
import { EntryNotices, EntryPicture, OwnTextNote, Said } from "../../ui/curated.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Localized, RichText } from "../../ui/localized.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PlainNote } from "../../ui/plain-note.tsx";
import { SourceLine } from "../../ui/source-line.tsx";
import { EventFactList } from "./event-facts.tsx";
import { eventJsonLd } from "./event-json-ld.ts";
import { EventPlaces } from "./event-places.tsx";
import { EventTimes } from "./event-times.tsx";
import { HowToJoin } from "./how-to-join.tsx";

const MOST_PARTS = 60;

interface EventPageProps {
  readonly page: Page;
  readonly details: EventDetails;
  /** What the region's curators have said of it. */
  readonly said?: EntryCuration;
  /** Ids of its places that have pages. */
  readonly places: ReadonlySet<string>;
  /** As JSON; null when it is not on this region's tray. */
  readonly card: string | null;
}

/** What it is → how to join → when → where → good to know → more → who, source, fetched. */
export function EventPage({ page, details: ofSource, said, places, card: json }: EventPageProps) {
  const sourceTexts = textsOfEntry(ofSource.event);
  const texts = presentEntryTexts(sourceTexts, said?.content, page.content, page.language === "selko");
  const { title: name, summary } = applyCuration(sourceTexts, said?.content);
  const details = { ...ofSource, event: { ...ofSource.event, name, summary } };
  const { event } = details;
  const words = page.text.tray;
  const card = json === null ? null : (JSON.parse(json) as EventCard);
  const { title } = texts;
  const theme = card?.themes.map((id) => themeOf(page, id)).find((found) => found !== undefined);
  const isOver = details.times.length === 0 && event.schedule.kind !== "unannounced";
  return (
    <Layout
      page={page}
      title={title?.text ?? ""}
      description={plainText(event.summary, page.content)}
      isIndexed={card !== null && !isOver}
      isSensitive={isSensitiveSubject([
        ...Object.values(name),
        ...Object.values(summary),
        ...Object.values(sourceTexts.title),
      ])}
      scripts={["aloud"]}
      jsonLd={eventJsonLd(page, details)}
      trail={[{ label: words.calendar.title, href: linkTo(page, routes.events, {}) }]}
    >
      <article class="wrap service" data-aloud data-item={card ? `event:${event.id}` : undefined}>
        <p class="card-kind">{words.types[event.type]}</p>
        <h1 lang={title && title.lang !== page.content ? title.lang : undefined}>{title?.text}</h1>
        <EntryNotices page={page} notices={said?.content?.notices} />
        {event.status === "cancelled" && <Notice kind="problem">{words.event.cancelledTitle}</Notice>}
        {event.status === "postponed" && <Notice kind="problem">{words.when.unannounced}</Notice>}
        {isOver && event.status !== "cancelled" && <Notice>{words.event.over}</Notice>}
        <p class="lead">
          <Said page={page} text={texts.summary} />
        </p>
        <OwnTextNote page={page} source={texts.source} />
        <PlainNote
          page={page}
          review={event.selkoSummary === null ? null : reviewOf(event.selkoReview)}
          isOwn={texts.isPlain && texts.source !== null}
        />
        {!isOver && <HowToJoin page={page} details={details} />}
        <EntryPicture page={page} picture={said?.picture ?? null} />
        <EventTimes page={page} details={details} rhythm={card?.rhythm ?? null} />
        <EventPlaces page={page} event={event} linked={places} />
        <EventFactList page={page} event={event} />
        {Object.keys(event.description).length > 0 && (
          <section aria-labelledby="lisaa">
            <h2 id="lisaa">{words.event.about}</h2>
            <RichText page={page} texts={event.description} />
          </section>
        )}
        <Parts page={page} details={details} />
        <Organizer page={page} details={details} />
        <footer class="source">
          <SourceLine
            page={page}
            source={event.source}
            about={{ tapahtuma: event.id }}
            checked={words.event.checked(page.formats.date(helsinkiTime(new Date(details.fetchedAt)).date))}
          />
          <AllSources page={page} source={event.source} alsoFrom={card?.alsoFrom} />
          {theme && (
            <p>
              <a class="more" href={linkTo(page, routes.theme, { theme: theme.id })}>
                {page.text.service.themes}: {theme.name}
              </a>
            </p>
          )}
        </footer>
      </article>
    </Layout>
  );
}

/** The larger whole that it belongs to, or what it consists of with the next time of each. */
function Parts({ page, details: { umbrella, parts } }: { readonly page: Page; readonly details: EventDetails }) {
  const words = page.text.tray.event;
  if (umbrella === null && parts.length === 0) return null;
  const shown = umbrella ? [{ event: umbrella, next: null }] : parts.slice(0, MOST_PARTS);
  return (
    <section aria-labelledby="osa">
      <h2 id="osa">{umbrella ? words.partOf : words.parts}</h2>
      <ul>
        {shown.map(({ event, next }) => (
          <li>
            <a href={linkTo(page, routes.event, { id: event.id })}>
              <Localized page={page} texts={event.name} />
            </a>
            {next && `, ${timeText(page, next)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Organizer({
  page,
  details: { event, organization },
}: {
  readonly page: Page;
  readonly details: EventDetails;
}) {
  const name = organization?.name ?? event.organizer.name;
  if (Object.keys(name).length === 0) return null;
  return (
    <section aria-labelledby="kuka">
      <h2 id="kuka">{page.text.tray.event.organizer}</h2>
      <p>
        {organization ? (
          <a href={linkTo(page, routes.organization, { id: organization.id })}>
            <Localized page={page} texts={name} />
          </a>
        ) : (
          <Localized page={page} texts={name} />
        )}
      </p>
    </section>
  );
}
