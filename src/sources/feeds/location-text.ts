import type { Language } from "../../domain/catalogue/catalogue.ts";
import type { Event, EventPlace } from "../../domain/events/event.ts";
import { findWebAddress, isMeetingAddress } from "../shared/address-in-text.ts";
import { cleanText } from "../shared/clean-text.ts";
import { toEventPlace } from "../shared/event-place.ts";
import { inLanguage } from "../shared/localized.ts";
import { municipalityInTexts } from "../shared/municipality-names.ts";
import { visitingAddress } from "../shared/visiting-address.ts";
import { toWebAddress } from "../shared/web-address.ts";
import type { FeedOrigin } from "./feed-event.ts";

export type Whereabouts = Pick<Event, "attendance" | "onlineUrl" | "places">;

const LONGEST = 500;
const ONLINE_WORDS =
  /^(?:verkossa|etänä|etäyhteydellä|netissä|online|på nätet|på distans|distans|(?:microsoft )?teams|zoom|google meet|webinaari|webinar|livestream|striimi)(?:[\s.,!(:-]|$)/i;

export interface ToldWhere {
  readonly text: string | null;
  readonly position: EventPlace["position"];
  /** The address of a meeting on the web, told apart from the place. */
  readonly meeting: string | null;
}

/** Where an event is by what somebody wrote as its place: a meeting on the web, an address, or the name of a house. */
export function whereIs(told: ToldWhere, language: Language, origin: FeedOrigin): Whereabouts {
  const text = cleanText(told.text, LONGEST).text ?? "";
  const link = findWebAddress(text);
  const before = link === null ? text : text.replace(link.written, "").replace(/[\s.]+$/, "");
  const words = before.replace(/[\s,;:()-]+$/, "").trim();
  const isOnlineByWord = ONLINE_WORDS.test(words);
  const place = words === "" || isOnlineByWord ? null : placeInText(words, language, origin);
  const isMeeting = link !== null && (words === "" || isOnlineByWord || isMeetingAddress(link.url));
  const onlineUrl = (told.meeting && toWebAddress(told.meeting)) || (isMeeting ? link.url : null);
  const isOnline = onlineUrl !== null || isOnlineByWord;
  const { municipality = null } = origin.settings;
  const here =
    place ?? (isOnline && told.position === null ? null : toEventPlace({ municipality, position: told.position }));
  return {
    attendance: !isOnline ? "place" : here === null ? "online" : "hybrid",
    onlineUrl,
    // All that is known of an event without a place is where its organizer is.
    places: here === null ? [] : [{ ...here, position: told.position ?? here.position }],
  };
}

const POSTAL = /\b(\d{5})\s+(\p{L}[\p{L} -]{1,40})/u;
const STREET = /^\p{L}[\p{L} .:'-]{1,60}\s\d{1,4}(?:\s?[a-zA-Z]|\s?-\s?\d{1,4})?(?:\s[A-Z]\s?\d{0,3})?$/u;

function placeInText(text: string, language: Language, origin: FeedOrigin): EventPlace | null {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const municipality = municipalityInTexts([text], origin.findMunicipality) ?? origin.settings.municipality ?? null;
  const [, postalCode, postOffice] = POSTAL.exec(text) ?? [];
  const street = parts.find((part) => STREET.test(part)) ?? null;
  const rest = parts.filter(
    (part) =>
      part !== street &&
      !POSTAL.test(part) &&
      !/^(?:finland|suomi)$/i.test(part) &&
      // A municipality's name is no place's, unless it is all that was written.
      (parts.length === 1 || origin.findMunicipality(part) === null),
  );
  const [name = street ?? text, ...more] = rest;
  const address = visitingAddress({
    street: inLanguage(street, language),
    postalCode: postalCode ?? null,
    postOffice: inLanguage(postOffice?.trim() ?? null, language),
    municipality,
  });
  return toEventPlace({
    name: { [language]: name.replace(/\n/g, " ") },
    address,
    municipality,
    info: more.length > 0 ? { [language]: more.join(", ") } : {},
  });
}
