import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { Place } from "../../../domain/places/place.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";

/** The place in schema.org's words. Only what the page itself shows. */
export function placeJsonLd(page: Page, place: Place): object {
  const say = (texts: LocalizedText | undefined) => (texts && plainText(texts, page.content)) || undefined;
  const url = page.publicUrl + linkTo({ ...page, municipality: null, near: null }, routes.place, { id: place.id });
  const { address, position } = place;
  return {
    "@context": "https://schema.org",
    "@type": place.type?.code.startsWith("lipas:") ? "SportsActivityLocation" : "Place",
    "@id": url,
    url,
    name: say(place.name),
    description: say(place.summary),
    isAccessibleForFree: place.isFree ?? undefined,
    telephone: place.contacts.phones[0]?.number,
    address: address && {
      "@type": "PostalAddress",
      streetAddress: say(address.street),
      postalCode: address.postalCode ?? undefined,
      addressLocality: say(address.postOffice),
      addressCountry: "FI",
    },
    geo: position ? { "@type": "GeoCoordinates", latitude: position.lat, longitude: position.lon } : undefined,
  };
}
