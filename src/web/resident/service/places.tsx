import type { Address } from "../../../domain/catalogue/catalogue.ts";
import { chooseText } from "../../../domain/catalogue/choose-language.ts";
import { municipalityName, type Page } from "../../page/page.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Localized, RichText } from "../../ui/localized.tsx";
import type { Backdrop, Pin } from "../../ui/locator.tsx";
import { PlacesMap } from "../../ui/map-places.tsx";
import { OpeningHours } from "../../ui/opening-table.tsx";
import { Phones } from "./phones.tsx";
import { visitingAddresses, type Way } from "./service-view.ts";

const SHOWN_AT_ONCE = 3;

export function Places({ page, places, backdrop }: { page: Page; places: readonly Way[]; backdrop: Backdrop }) {
  if (places.length === 0) return null;
  const words = page.text.service;
  const rest = places.slice(SHOWN_AT_ONCE);
  const pins = places.flatMap((place, index) => pinsOf(page, place, places.length > 1 ? index + 1 : null));
  const render = (place: Way, index: number) => (
    <li id={anchorOf(index + 1)}>
      <Place page={page} place={place} number={places.length > 1 ? index + 1 : null} />
    </li>
  );
  return (
    <section aria-labelledby="paikat">
      <h2 id="paikat">{words.where}</h2>
      <PlacesMap page={page} pins={pins} backdrop={backdrop} />
      <ol class="places">{places.slice(0, SHOWN_AT_ONCE).map(render)}</ol>
      {rest.length > 0 && (
        <details>
          <summary>{words.morePlaces(rest.length)}</summary>
          <ol class="places" start={SHOWN_AT_ONCE + 1}>
            {rest.map((place, index) => render(place, index + SHOWN_AT_ONCE))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Place({ page, place, number }: { page: Page; place: Way; number: number | null }) {
  return (
    <div class="place">
      <h3>
        {number !== null && <span class="place-number">{number}</span>} <Localized page={page} texts={place.name} />
      </h3>
      {visitingAddresses(place).map((address) => (
        <PlaceAddress page={page} address={address} />
      ))}
      <OpeningHours page={page} hours={place.hours} />
      <RichText page={page} texts={place.description} headingLevel={4} />
      <Phones page={page} phones={place.phones} />
      {place.webPages.map((webPage) => (
        <p>
          <ExternalLink url={webPage.url}>{chooseText(webPage.name, page.content)?.text}</ExternalLink>
        </p>
      ))}
      <Entrance page={page} place={place} />
    </div>
  );
}

function PlaceAddress({ page, address }: { page: Page; address: Address }) {
  const town = chooseText(address.postOffice, page.content)?.text ?? municipalityName(page, address.municipality);
  return (
    <address>
      <Localized page={page} texts={address.street} />
      {(address.postalCode || town) && <>, {[address.postalCode, town].filter(Boolean).join(" ")}</>}
      {chooseText(address.info, page.content) && (
        <>
          <br />
          <Localized page={page} texts={address.info} />
        </>
      )}
      <br />
      <ExternalLink url={directionsUrl(page, address, town)}>{page.text.service.directions}</ExternalLink>
    </address>
  );
}

/** What the accessibility register says of the entrance and the building. */
function Entrance({ page, place }: { page: Page; place: Way }) {
  const sentences = visitingAddresses(place).flatMap((address) => address.accessibility);
  if (sentences.length === 0) return null;
  return (
    <>
      <h4>{page.text.service.inside}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li>
            <Localized page={page} texts={sentence} />
          </li>
        ))}
      </ul>
    </>
  );
}

function directionsUrl(page: Page, address: Address, town: string | null | undefined): string {
  if (address.position) {
    const { lat, lon } = address.position;
    return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`;
  }
  const street = chooseText(address.street, page.content)?.text ?? "";
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent([street, town].filter(Boolean).join(", "))}`;
}

function pinsOf(page: Page, place: Way, number: number | null): Pin[] {
  const label = chooseText(place.name, page.content)?.text ?? "";
  return visitingAddresses(place).flatMap(({ position }) =>
    position ? [{ number, label, position, href: `#${anchorOf(number ?? 1)}` }] : [],
  );
}

function anchorOf(number: number): string {
  return `paikka-${number}`;
}
