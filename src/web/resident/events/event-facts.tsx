import type { ComponentChildren } from "preact";
import type { Event } from "../../../domain/events/event.ts";
import type { Page } from "../../page/page.ts";
import { ageText, priceText } from "../../ui/cards/event-card-view.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Localized } from "../../ui/localized.tsx";
import { roomTexts } from "../../ui/room-text.ts";

/** Price, for whom, languages, room, what makes it easy to come. */
export function EventFactList({ page, event }: { readonly page: Page; readonly event: Event }) {
  const { text, formats } = page;
  const words = text.tray.event;
  const { audience, registration } = event;
  const isFree =
    event.offers.some((offer) => offer.isFree) || (event.offers.some((offer) => offer.isFree === false) ? false : null);
  const price = event.offers.find((offer) => Object.keys(offer.price).length > 0)?.price ?? {};
  const groups = audience.targetGroups.flatMap((code) => text.forWhom[code] ?? []);
  const whom = [ageText(page, audience), ...groups].filter(Boolean).join(", ");
  const told = [whom, audience.isRestricted ? words.restricted : ""].filter(Boolean);
  const places = registration?.placesLeft ?? null;
  const room = roomTexts(page, event.room);
  return (
    <section aria-labelledby="hyva">
      <h2 id="hyva">{text.service.facts}</h2>
      <dl class="know">
        <Fact term={words.price}>
          {priceText(page, { isFree, price })}
          {event.offers.map((offer) => (
            <>
              {" "}
              <Localized page={page} texts={offer.info} />
            </>
          ))}
        </Fact>
        {(told.length > 0 || Object.keys(audience.info).length > 0) && (
          <Fact term={text.service.forWhom}>
            {told.length > 0 && <p>{told.join(". ")}</p>}
            {Object.keys(audience.info).length > 0 && (
              <p>
                <Localized page={page} texts={audience.info} />
              </p>
            )}
          </Fact>
        )}
        {event.languages.length > 0 && (
          <Fact term={words.languages}>{event.languages.map(formats.languageName).join(", ")}</Fact>
        )}
        {registration?.capacity ? (
          <Fact
            term={registration.isRequired === false ? text.tray.registration.notNeeded : text.tray.registration.needed}
          >
            {words.capacity(registration.capacity)}
            {places !== null && places > 0 && `. ${text.tray.registration.places(places)}.`}
          </Fact>
        ) : null}
        {room.length > 0 && (
          <Fact term={text.tray.room.title}>
            {room.map((line) => (
              <p>{line}</p>
            ))}
          </Fact>
        )}
        {event.accessibility.length > 0 && (
          <Fact term={words.access}>
            <ul>
              {event.accessibility.map((fact) => (
                <li>{text.tray.access[fact]}</li>
              ))}
            </ul>
          </Fact>
        )}
        {event.webPages.length > 0 && (
          <Fact term={words.links}>
            <ul>
              {event.webPages.slice(0, 6).map(({ url, name }) => (
                <li>
                  <ExternalLink url={url}>
                    {Object.keys(name).length > 0 ? <Localized page={page} texts={name} /> : url}
                  </ExternalLink>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
