import type { Address, Language } from "../../domain/catalogue/catalogue.ts";
import type { Event, EventPlace } from "../../domain/events/event.ts";
import { toWebAddress } from "../shared/web-address.ts";
import { cleanText } from "../shared/clean-text.ts";
import { type FeedOrigin, toEventPlace } from "./feed-event.ts";
import { municipalityInText } from "../shared/municipality-names.ts";

export type Whereabouts = Pick<Event, "attendance" | "onlineUrl" | "places">;

const LONGEST = 500;
const URL_IN_TEXT = /https?:\/\/[^\s<>"']{4,500}/;
const MEETING_HOST =
  /(?:^|\.)(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com)$/i;
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
  const link = URL_IN_TEXT.exec(text)?.[0] ?? null;
  const linked = link === null ? null : toWebAddress(link.replace(/[).,;]+$/, ""));
  const words = (link === null ? text : text.replace(link, "")).replace(/[\s,;:()-]+$/, "").trim();
  const isOnlineByWord = ONLINE_WORDS.test(words);
  const place = words === "" || isOnlineByWord ? null : placeInText(words, language, origin);
  const isMeeting = linked !== null && (words === "" || isOnlineByWord || MEETING_HOST.test(new URL(linked).hostname));
  const onlineUrl = (told.meeting && toWebAddress(told.meeting)) || (isMeeting ? linked : null);
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
  const municipality = municipalityInText(text, origin.findMunicipality) ?? origin.settings.municipality ?? null;
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
  const address: Address | null =
    street === null && postalCode === undefined
      ? null
      : {
          kind: "visiting",
          street: street === null ? {} : { [language]: street },
          postalCode: postalCode ?? null,
          postOffice: postOffice === undefined ? {} : { [language]: postOffice.trim() },
          municipality,
          info: {},
          position: null,
          accessibility: [],
        };
  return toEventPlace({
    name: { [language]: name.replace(/\n/g, " ") },
    address,
    municipality,
    info: more.length > 0 ? { [language]: more.join(", ") } : {},
  });
}
