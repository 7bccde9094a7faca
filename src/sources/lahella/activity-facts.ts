import type { Contacts, LocalizedText, WebPage } from "../../domain/catalogue/catalogue.ts";
import { ACCESS_FACTS, type AccessFact, type Audience, type Offer } from "../../domain/events/event.ts";
import { groupsOfAges } from "../shared/ages.ts";
import { NO_CONTACTS, toEmail, toPhone } from "../shared/contacts.ts";
import { toEmailAddress } from "../shared/email-address.ts";
import { isBlank } from "../shared/localized.ts";
import { asList, asRecords, asText, type Raw } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";
import { toWebAddress } from "../shared/web-address.ts";
import { lineOf, markdownOf } from "./activity-texts.ts";

/** The names that Lähellä's own form uses; its data has the ranges. */
const AGE_GROUPS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["baby", [0, 1]],
  ["child", [2, 6]],
  ["schoolAge", [7, 12]],
  ["young", [13, 17]],
  ["youngAdult", [18, 29]],
  ["adult", [30, 64]],
  ["elderly", [65, 99]],
]);
const OLDEST = 99;
const GENDERS: ReadonlyMap<string, LocalizedText> = new Map([
  ["male", { fi: "Miehille", sv: "För män", en: "For men" }],
  ["female", { fi: "Naisille", sv: "För kvinnor", en: "For women" }],
]);

/** `demographic`: `ageGroup/any`, `ageGroup/range:18-29`, `gender/gender`. Several ages are one span. */
export function readAudience(traits: Raw, warn: Warn): Audience {
  const ages: (readonly [number, number])[] = [];
  const genders: LocalizedText[] = [];
  let isForAll = false;
  for (const told of asList(traits.demographic)) {
    const [, sort, value = ""] = /^(ageGroup|gender)\/(.{1,40})$/.exec(asText(told) ?? "") ?? [];
    const [, from, until] = /^range:(\d{1,3})-(\d{1,3})$/.exec(value) ?? [];
    if (sort === "gender") genders.push(...[GENDERS.get(value)].flatMap((text) => text ?? []));
    else if (value === "any") isForAll = true;
    else if (until !== undefined && Number(from) <= Number(until)) ages.push([Number(from), Number(until)]);
    else {
      const range = AGE_GROUPS.get(value);
      if (range) ages.push(range);
      else warn(`demographic: "${(asText(told) ?? "").slice(0, 40)}" is not known`);
    }
  }
  const [info] = genders;
  const youngest = isForAll ? 0 : Math.min(...ages.map(([from]) => from));
  const oldest = isForAll ? OLDEST : Math.max(...ages.map(([, until]) => until));
  const isTold = ages.length > 0 && !isForAll;
  const span = {
    minAge: isTold && youngest > 0 ? youngest : null,
    maxAge: isTold && oldest < OLDEST ? oldest : null,
  };
  return {
    ...span,
    targetGroups: groupsOfAges(span),
    isRestricted: false,
    info: genders.length === 1 && info ? info : {},
  };
}

/** `pricing` and what the translations say of it. Both free and paid: some of it costs. */
export function readOffers(traits: Raw): Offer[] {
  const told = asList(traits.pricing);
  const [isFree, isPaid] = [told.includes("free"), told.includes("paid")];
  const price = lineOf(traits, "pricing");
  if (!isFree && !isPaid && isBlank(price)) return [];
  return [{ isFree: isFree === isPaid ? null : isFree, price, info: {}, url: null }];
}

const ACCESS: ReadonlyMap<string, AccessFact> = new Map([
  ["ac_wheelchair", "stepFree"],
  ["ac_rollator", "walkerFriendly"],
  ["ac_inductionloop", "inductionLoop"],
  ["ac_itoilet", "accessibleToilet"],
]);

/** `accessibility` of the places (only what holds at all of them can be counted on), and sign language from `locale`. */
export function readAccess(traits: Raw, places: readonly Raw[]): AccessFact[] {
  const byPlace = places.map(
    (place) => new Set(asList(place.accessibility).flatMap((code) => ACCESS.get(asText(code) ?? "") ?? [])),
  );
  const isSigned = asList(traits.locale).includes("fisl");
  return ACCESS_FACTS.filter((fact) =>
    fact === "signLanguage" ? isSigned : byPlace.length > 0 && byPlace.every((facts) => facts.has(fact)),
  );
}

/** `locale`: `fi-FI`, `sv`, `so-SO`. Finnish sign language has no code of two letters: it is a fact of accessibility. */
export function readLanguages(traits: Raw): string[] {
  const codes = asList(traits.locale).flatMap((told) => /^([a-z]{2})(?:-|$)/.exec(asText(told) ?? "")?.[1] ?? []);
  return [...new Set(codes)];
}

const MOST_CONTACTS = 20;

/** `contacts`: telephone and e-mail, and web pages apart. */
export function readContacts(
  traits: Raw,
  warn: Warn,
): { readonly contacts: Contacts; readonly webPages: readonly WebPage[] } {
  const phones: Contacts["phones"][number][] = [];
  const emails: Contacts["emails"][number][] = [];
  const webPages: WebPage[] = [];
  for (const told of asRecords(traits.contacts).slice(0, MOST_CONTACTS)) {
    const value = asText(told.value) ?? "";
    const info = lineOf(told, "description");
    const type = asText(told.type);
    const phone = type === "phone" ? toPhone(value, info) : null;
    const email = type === "email" ? toEmail(value) : null;
    const url = type === "www" ? toWebAddress(value) : null;
    if (phone) phones.push(phone);
    else if (email) emails.push(email);
    else if (url) webPages.push({ url, name: info, language: null });
    else if (value !== "") warn("contacts: a contact that cannot be used was left out");
  }
  return { contacts: { ...NO_CONTACTS, phones, emails }, webPages };
}

/** `registrationRequired`, `registrationUrl`, `registrationEmail` of the channels, and the words about it. */
export function readRegistration(traits: Raw, channels: readonly Raw[]) {
  const told = channels.map(({ registrationRequired }) => registrationRequired);
  const isRequired = told.includes(true)
    ? true
    : told.length > 0 && told.every((each) => each === false)
      ? false
      : null;
  const first = <Value>(read: (channel: Raw) => Value | null) =>
    channels.map(read).find((value) => value !== null) ?? null;
  const url = first((channel) => toWebAddress(asText(channel.registrationUrl) ?? ""));
  const email = first((channel) => toEmailAddress(asText(channel.registrationEmail) ?? ""));
  const own = markdownOf(traits, "registration");
  const info = isBlank(own)
    ? (channels.map((channel) => markdownOf(channel, "registration")).find((text) => !isBlank(text)) ?? {})
    : own;
  if (isRequired === null && url === null && email === null && isBlank(info)) return null;
  return { isRequired, url, email, info, opensAt: null, closesAt: null, capacity: null, placesLeft: null };
}
