import type { Address, LocalizedText, OpeningInterval, ServiceHours } from "../../../domain/catalogue/catalogue.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { visitingAddresses, type Way, waysOf } from "./service-view.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** The service in schema.org's words. Only what the page itself shows. */
export function serviceJsonLd(page: Page, details: ServiceDetails): object {
  const { service } = details;
  const say = (texts: LocalizedText) => plainText(texts, page.content) || undefined;
  const url = page.publicUrl + linkTo({ ...page, municipality: null, near: null }, routes.service, { id: service.id });
  return {
    "@context": "https://schema.org",
    "@type": service.funding === "market" ? "Service" : "GovernmentService",
    "@id": url,
    url,
    name: say(service.name),
    description: say(service.summary),
    inLanguage: page.content,
    isAccessibleForFree: service.charge === null ? undefined : service.charge === "free",
    availableLanguage: service.languages,
    areaServed: areaServed(page, details),
    provider: details.organizations
      .filter(({ role }) => role !== "producer")
      .map(({ organization, name }) => ({ "@type": "Organization", name: say(organization?.name ?? name) })),
    availableChannel: waysOf(details).map((way) => channel(page, way)),
  };
}

function areaServed(page: Page, { service: { area } }: ServiceDetails) {
  if (area.type !== "limited") return { "@type": "Country", name: "FI" };
  return area.municipalities.flatMap((code) => {
    const name = page.region.municipalityNames.get(code);
    return name ? [{ "@type": "AdministrativeArea", name }] : [];
  });
}

function channel(page: Page, way: Way) {
  return {
    "@type": "ServiceChannel",
    name: plainText(way.name, page.content) || undefined,
    serviceUrl: way.webPages[0]?.url,
    servicePhone: way.phones[0] && { "@type": "ContactPoint", telephone: way.phones[0].number },
    serviceLocation: way.type === "serviceLocation" ? place(page, way) : undefined,
  };
}

function place(page: Page, way: Way) {
  const address = visitingAddresses(way)[0];
  return {
    "@type": "Place",
    name: plainText(way.name, page.content) || undefined,
    address: address && postalAddress(page, address),
    geo: address?.position
      ? { "@type": "GeoCoordinates", latitude: address.position.lat, longitude: address.position.lon }
      : undefined,
    openingHoursSpecification: way.hours.flatMap(openingHours),
  };
}

function postalAddress(page: Page, address: Address) {
  return {
    "@type": "PostalAddress",
    streetAddress: plainText(address.street, page.content) || undefined,
    postalCode: address.postalCode ?? undefined,
    addressLocality: plainText(address.postOffice, page.content) || undefined,
    addressCountry: "FI",
  };
}

function openingHours(hours: ServiceHours): object[] {
  const validity = { validFrom: hours.validFrom ?? undefined, validThrough: hours.validTo ?? undefined };
  const specification = (dayOfWeek: readonly string[], opens: string, closes: string) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: dayOfWeek.map((day) => `https://schema.org/${day}`),
    opens,
    closes,
    ...validity,
  });
  if (hours.kind === "reservation") return [];
  if (hours.kind === "always") return [specification(DAYS, "00:00", "23:59")];
  if (hours.kind === "exception" && hours.isClosed) return [specification([], "00:00", "00:00")];
  return hours.intervals.map((interval: OpeningInterval) =>
    specification(
      interval.day ? [DAYS[interval.day - 1] ?? "Monday"] : [],
      interval.from,
      interval.to === "24:00" ? "23:59" : interval.to,
    ),
  );
}
