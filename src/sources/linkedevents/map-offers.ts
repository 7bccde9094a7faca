import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { Offer, Registration } from "../../domain/events/event.ts";
import { toInstant } from "../shared/instant.ts";
import { allTexts, isBlank, NONE } from "../shared/localized.ts";
import { asBoolean, asNumber, asRecords } from "../shared/read.ts";
import { readTexts } from "../shared/read-texts.ts";
import type { Warn } from "../shared/warnings.ts";
import { findSignUpLink } from "./map-contacts.ts";
import { readAddresses } from "./read-addresses.ts";
import type { LinkedEvent } from "./schema.ts";

const MOST_OFFERS = 20;
const SAYS_FREE =
  /^(?:maksuton(?: tapahtuma)?|ilmainen|ilmaistapahtuma|vapaa pääsy|gratis|avgiftsfritt?|fritt? (?:entré|inträde)|free(?: of charge| entry| admission)?|0(?:,00)? ?(?:€|euroa?|eur))[.!]?$/i;
const NO_SIGN_UP =
  /\bei (?:ennakko)?ilmoittautumis(?:ta|pakkoa)|ei (?:vaadi|edellytä|tarvitse) (?:ennakko)?ilmoittautu|ingen (?:för)?(?:hands)?anmälan|utan (?:förhands)?anmälan|anmälan behövs inte|no (?:advance )?(?:registration|sign-?up)|no need to register/i;
const MOST_PEOPLE = 1_000_000;

/** offers[{is_free, price{}, description{}, info_url{}}] */
export function mapOffers(offers: readonly unknown[], warn: Warn): readonly Offer[] {
  return asRecords(offers)
    .slice(0, MOST_OFFERS)
    .flatMap((offer) => {
      const price = readTexts(offer.price, "price", "line", warn);
      const info = readTexts(offer.description, "price", "text", warn);
      const url = readAddresses(offer.info_url, "offers.info_url", warn)[0]?.[1] ?? null;
      const isFree = asBoolean(offer.is_free) ?? (saysFree(price) ? true : null);
      const saysNothing = isFree === null && isBlank(price) && isBlank(info) && url === null;
      // "Free" beside `is_free` is the same thing said twice; a price there contradicts it and is shown.
      return saysNothing ? [] : [{ isFree, price: isFree && saysFree(price) ? NONE : price, info, url }];
    });
}

function saysFree(price: LocalizedText): boolean {
  const texts = allTexts(price);
  return texts.length > 0 && texts.every((text) => SAYS_FREE.test(text));
}

/** enrolment_start_time, enrolment_end_time, registration, capacities, a link for signing up; null when nothing is told. */
export function mapRegistration(raw: LinkedEvent, texts: readonly LocalizedText[], warn: Warn): Registration | null {
  const opensAt = toInstant(raw.enrolment_start_time, "enrolment_start_time", warn);
  const closesAt = toInstant(raw.enrolment_end_time, "enrolment_end_time", warn);
  const url = findSignUpLink(raw.external_links);
  const capacity = toCount(raw.maximum_attendee_capacity);
  const placesLeft = toCount(raw.remaining_attendee_capacity ?? raw.registration?.remaining_attendee_capacity);
  const isArranged = raw.registration !== null || opensAt !== null || closesAt !== null || url !== null;
  const isRefused = !isArranged && allTexts(...texts).some((text) => NO_SIGN_UP.test(text));
  if (!isArranged && !isRefused && capacity === null && placesLeft === null) return null;
  return {
    isRequired: isArranged ? true : isRefused ? false : null,
    url,
    email: null,
    info: NONE,
    opensAt,
    closesAt,
    capacity,
    placesLeft,
  };
}

function toCount(value: unknown): number | null {
  const count = asNumber(value);
  return count !== null && Number.isInteger(count) && count >= 0 && count <= MOST_PEOPLE ? count : null;
}
