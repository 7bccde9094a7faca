import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { Event, EventPlace } from "../../../domain/events/event.ts";
import { routes } from "../../../routes.ts";
import { linkTo, municipalityName, type Page } from "../../page/page.ts";
import { AddressView } from "../../ui/address-view.tsx";
import { Localized } from "../../ui/localized.tsx";

/** Where it takes place; a place with a page of its own is linked to. */
export function EventPlaces(props: {
  readonly page: Page;
  readonly event: Event;
  readonly linked: ReadonlySet<string>;
}) {
  const { page, event, linked } = props;
  const words = page.text.tray;
  const online = words.attendance[event.attendance];
  if (event.places.length === 0 && !online) return null;
  return (
    <section aria-labelledby="missa">
      <h2 id="missa">{words.event.where}</h2>
      {online && <p>{online}</p>}
      {event.places.map((place) => (
        <div class="place">
          <PlaceName page={page} place={place} isLinked={place.placeId !== null && linked.has(place.placeId)} />
          {place.address ? (
            <AddressView page={page} address={place.address} />
          ) : (
            <p>{municipalityName(page, place.municipality)}</p>
          )}
          <p>
            <Localized page={page} texts={place.info} />
          </p>
        </div>
      ))}
    </section>
  );
}

function PlaceName(props: { readonly page: Page; readonly place: EventPlace; readonly isLinked: boolean }) {
  const { page, place, isLinked } = props;
  if (plainText(place.name, page.content) === "") return null;
  return (
    <h3>
      {isLinked && place.placeId ? (
        <a href={linkTo(page, routes.place, { id: place.placeId })}>
          <Localized page={page} texts={place.name} />
        </a>
      ) : (
        <Localized page={page} texts={place.name} />
      )}
    </h3>
  );
}
