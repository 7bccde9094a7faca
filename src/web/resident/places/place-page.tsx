import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { isSensitiveSubject } from "../../../domain/crisis/is-sensitive.ts";
import { applyCuration } from "../../../domain/curation/apply-curation.ts";
import { presentEntryTexts } from "../../../domain/curation/present-curation.ts";
import { textsOfEntry } from "../../../domain/curation/source-words.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import type { PlaceDetails } from "../../../domain/places/get-place.ts";
import { describeAttributes } from "../../../domain/places/place-attributes.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { routes } from "../../../routes.ts";
import type { EntryCuration } from "../../page/open-curation.ts";
import { linkTo, municipalityName, type Page, themeOf } from "../../page/page.ts";
import { AddressView } from "../../ui/address-view.tsx";
import { AllSources } from "../../ui/all-sources.tsx";
import { CardView, readCard } from "../../ui/cards/card-body.tsx";
import { EntryNotices, EntryPicture, OwnTextNote, Said } from "../../ui/curated.tsx";
import { ExternalLink, telHref } from "../../ui/external-link.tsx";
import { FactsKnown } from "../../ui/facts-known.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Localized, RichText } from "../../ui/localized.tsx";
import type { Backdrop } from "../../ui/locator.tsx";
import { PlacesMap } from "../../ui/map-places.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OpeningHours } from "../../ui/opening-table.tsx";
import { PlainNote } from "../../ui/plain-note.tsx";
import { SourceLine } from "../../ui/source-line.tsx";
import { placeJsonLd } from "./place-json-ld.ts";

/** Something that takes place there: its card as JSON, and when next. */
export interface EventHere {
  readonly card: string;
  readonly next: EventTime;
}

interface PlacePageProps {
  readonly page: Page;
  readonly details: PlaceDetails;
  /** What the region's curators have said of it. */
  readonly said?: EntryCuration;
  /** As JSON; null when it is not on this region's tray. */
  readonly card: string | null;
  readonly events: readonly EventHere[];
  readonly backdrop: Backdrop;
}

/** What it is → what help is there → open when → where → what happens next → services → good to know → source. */
export function PlacePage({ page, details, said, card: json, events, backdrop }: PlacePageProps) {
  const { fetchedAt } = details;
  const sourceTexts = textsOfEntry(details.place);
  const texts = presentEntryTexts(sourceTexts, said?.content, page.content, page.language === "selko");
  const { title: name, summary } = applyCuration(sourceTexts, said?.content);
  const place = { ...details.place, name, summary };
  const words = page.text.tray;
  const card = json === null ? null : (JSON.parse(json) as PlaceCard);
  const help = card?.help ?? place.help;
  const { title } = texts;
  const theme = card?.themes.map((id) => themeOf(page, id)).find((found) => found !== undefined);
  return (
    <Layout
      page={page}
      title={title?.text ?? ""}
      description={plainText(place.summary, page.content)}
      isIndexed={card !== null}
      isSensitive={isSensitiveSubject([
        ...Object.values(name),
        ...Object.values(summary),
        ...Object.values(sourceTexts.title),
      ])}
      scripts={["map", "aloud"]}
      jsonLd={placeJsonLd(page, place)}
      trail={[{ label: words.places.title, href: linkTo(page, routes.places, {}, { taso: "kaikki" }) }]}
    >
      <article class="wrap service" data-aloud data-item={card ? `place:${place.id}` : undefined}>
        {place.type && (
          <p class="card-kind">
            <Localized page={page} texts={place.type.label} />
          </p>
        )}
        <h1 lang={title && title.lang !== page.content ? title.lang : undefined}>{title?.text}</h1>
        <EntryNotices page={page} notices={said?.content?.notices} />
        {place.status === "temporarilyClosed" && <Notice kind="problem">{words.place.closed}</Notice>}
        <p class="lead">
          <Said page={page} text={texts.summary} />
        </p>
        <OwnTextNote page={page} source={texts.source} />
        <PlainNote page={page} review={null} isOwn={texts.isPlain} />
        {help.length > 0 && (
          <section aria-labelledby="apu">
            <h2 id="apu">{words.place.help}</h2>
            <ul class="helps">
              {help.map((each) => (
                <li>{words.place.helps[each]}</li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="auki">
          <h2 id="auki">{words.place.hours}</h2>
          <OpeningHours page={page} hours={place.hours} />
        </section>
        <EntryPicture page={page} picture={said?.picture ?? null} />
        <section aria-labelledby="missa">
          <h2 id="missa">{words.place.where}</h2>
          {place.address ? (
            <AddressView page={page} address={{ ...place.address, position: place.position }} />
          ) : (
            <p>{municipalityName(page, place.municipality)}</p>
          )}
          {place.position && (
            <PlacesMap
              page={page}
              pins={[{ number: null, label: title?.text ?? "", position: place.position, href: null }]}
              backdrop={backdrop}
            />
          )}
        </section>
        <EventsHere page={page} events={events} />
        {card && card.services.length > 0 && (
          <section aria-labelledby="palvelut">
            <h2 id="palvelut">{words.place.services}</h2>
            <ul>
              {card.services.map(({ id, title: name }) => (
                <li>
                  <a href={linkTo(page, routes.service, { id })}>
                    <Localized page={page} texts={name} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <PlaceFacts page={page} place={place} />
        <RichText page={page} texts={place.description} />
        <footer class="source">
          <SourceLine
            page={page}
            source={place.source}
            about={{ paikka: place.id }}
            checked={words.event.checked(page.formats.date(helsinkiTime(new Date(fetchedAt)).date))}
          />
          <FactsKnown page={page} modifiedAt={place.modifiedAt} confirmed={said?.confirmed} />
          <AllSources page={page} source={place.source} alsoFrom={card?.alsoFrom} />
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

function EventsHere({ page, events }: { readonly page: Page; readonly events: readonly EventHere[] }) {
  if (events.length === 0) return null;
  const words = page.text.tray.place;
  return (
    <section aria-labelledby="taalla">
      <h2 id="taalla">{words.events}</h2>
      <ul class="cards list">
        {events.map(({ card, next }) => (
          <li>
            <CardView page={page} card={readCard(card)} headingLevel={3} next={next} />
          </li>
        ))}
      </ul>
      <p>
        <a class="more" href={linkTo(page, routes.events, {})}>
          {words.allEvents}
        </a>
      </p>
    </section>
  );
}

/** Free or not, what the register tells of it in words, accessibility, phone and web pages. */
function PlaceFacts({ page, place }: { readonly page: Page; readonly place: PlaceDetails["place"] }) {
  const words = page.text.tray.place;
  const facts = describeAttributes(place, page.content);
  const sentences = place.address?.accessibility ?? [];
  const { phones, webPages } = place.contacts;
  const hasFacts = facts.length > 0 || place.isFree === true || phones.length > 0 || webPages.length > 0;
  return (
    <>
      {hasFacts && (
        <section aria-labelledby="hyva">
          <h2 id="hyva">{words.facts}</h2>
          <ul>
            {place.isFree && <li>{words.free}</li>}
            {facts.map(({ text, url }) => (
              <li>{url ? <ExternalLink url={url}>{text}</ExternalLink> : text}</li>
            ))}
            {phones.map(({ number }) => (
              <li>
                <a class="tel" href={telHref(number)}>
                  {number}
                </a>
              </li>
            ))}
            {webPages.map(({ url, name }) => (
              <li>
                <ExternalLink url={url}>{plainText(name, page.content) || url}</ExternalLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {sentences.length > 0 && (
        <section aria-labelledby="esteettomyys">
          <h2 id="esteettomyys">{words.access}</h2>
          <ul>
            {sentences.map((sentence) => (
              <li>
                <Localized page={page} texts={sentence} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
