import type { Address, Language } from "../../../domain/catalogue/catalogue.ts";
import type { EventPlace } from "../../../domain/events/event.ts";
import { toEventPlace } from "../../shared/event-place.ts";
import { toPosition } from "../../shared/position.ts";
import { asRecord, type Raw } from "../../shared/read.ts";
import { toPostalCode, visitingAddress } from "../../shared/visiting-address.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import type { FeedOrigin } from "../feed-event.ts";
import { type Whereabouts, whereIs } from "../location-text.ts";
import { typesOf } from "./event-types.ts";
import { listOf, plainOf, textsOf, urlOf } from "./ld-values.ts";

const MOST_PLACES = 10;

/** `location` and `eventAttendanceMode`: places, addresses, texts and meetings on the web, one or several. */
export function readWhere(node: Raw, language: Language, origin: FeedOrigin, warn: Warn): Whereabouts {
  const places: EventPlace[] = [];
  let onlineUrl: string | null = null;
  let isOnline = false;
  for (const told of listOf(node.location).slice(0, MOST_PLACES)) {
    const record = asRecord(told);
    if (record && typesOf(record).includes("VirtualLocation")) {
      isOnline = true;
      onlineUrl ??= toWebAddress(urlOf(record) ?? "");
    } else if (record) {
      const place = readPlace(record, language, origin, warn);
      if (place) places.push(place);
    } else {
      const where = whereIs({ text: plainOf(told), position: null, meeting: null }, language, origin);
      isOnline ||= where.attendance !== "place";
      onlineUrl ??= where.onlineUrl;
      places.push(...where.places);
    }
  }
  const mode = /(Online|Mixed|Offline)EventAttendanceMode$/.exec(urlOf(node.eventAttendanceMode) ?? "")?.[1];
  const hasPlace = places.length > 0;
  if (mode === "Online" || mode === "Mixed" || /EventMovedOnline$/.test(urlOf(node.eventStatus) ?? "")) isOnline = true;
  const home = hasPlace || isOnline ? null : toEventPlace({ municipality: origin.settings.municipality ?? null });
  return {
    attendance: !isOnline ? "place" : hasPlace && mode !== "Online" ? "hybrid" : "online",
    onlineUrl,
    places: mode === "Online" ? [] : home ? [home] : places,
  };
}

function readPlace(node: Raw, language: Language, origin: FeedOrigin, warn: Warn): EventPlace | null {
  const isAddress = typesOf(node).includes("PostalAddress");
  const address = isAddress ? node : asRecord(listOf(node.address)[0]);
  const name = isAddress ? {} : textsOf(node.name, language, "line");
  const position = readPosition(asRecord(listOf(node.geo)[0]), warn);
  if (address === null) {
    const written = [name[language] ?? Object.values(name)[0], plainOf(node.address)].filter(Boolean).join(", ");
    const [place] = whereIs({ text: written, position, meeting: null }, language, origin).places;
    return place ? { ...place, name: Object.keys(name).length > 0 ? name : place.name } : null;
  }
  // addressLocality is a municipality or a part of one.
  const locality = plainOf(address.addressLocality);
  const municipality =
    (locality && origin.findMunicipality(locality)) ??
    origin.findMunicipality(plainOf(address.addressRegion) ?? "") ??
    origin.settings.municipality ??
    null;
  return toEventPlace({ name, address: readAddress(address, municipality, language, warn), municipality, position });
}

function readAddress(node: Raw, municipality: string | null, language: Language, warn: Warn): Address | null {
  return visitingAddress({
    street: textsOf(node.streetAddress, language, "line"),
    postalCode: toPostalCode(plainOf(node.postalCode), warn),
    postOffice: textsOf(node.addressLocality, language, "line"),
    municipality,
  });
}

function readPosition(geo: Raw | null, warn: Warn): EventPlace["position"] {
  return geo && toPosition(plainOf(geo.latitude), plainOf(geo.longitude), warn);
}
