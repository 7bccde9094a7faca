import type { Language, LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import type { Audience, Event, EventImage, EventStatus, Offer } from "../../../domain/events/event.ts";
import { groupsOfAges, readAges } from "../../shared/ages.ts";
import { findBusinessCode } from "../../shared/business-code.ts";
import { cleanLine } from "../../shared/clean-text.ts";
import { isBlank } from "../../shared/localized.ts";
import { asRecord, type Raw } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import { typesOf } from "./event-types.ts";
import { listOf, plainOf, recordsOf, textsOf, urlOf } from "./ld-values.ts";

const MOST = 20;

/** `eventStatus`, and that no offer is to be had any more. */
export function readStatus(node: Raw): EventStatus {
  const told = /(Cancelled|Postponed|Rescheduled)$/.exec(urlOf(node.eventStatus) ?? "")?.[1]?.toLowerCase();
  if (told === "cancelled" || told === "postponed" || told === "rescheduled") return told;
  const offers = recordsOf(node.offers);
  const isSoldOut = offers.length > 0 && offers.every(({ availability }) => /SoldOut$/.test(urlOf(availability) ?? ""));
  return isSoldOut ? "soldOut" : "scheduled";
}

/** `offers` and `isAccessibleForFree`. */
export function readOffers(node: Raw, language: Language): Offer[] {
  const told = plainOf(node.isAccessibleForFree) ?? String(listOf(node.isAccessibleForFree)[0] ?? "");
  const [, word = ""] = /(true|false)$/i.exec(told) ?? [];
  const saysFree = word === "" ? null : word.toLowerCase() === "true";
  const offers = recordsOf(node.offers)
    .slice(0, MOST)
    .map((offer): Offer => {
      const [low, high] = [priceOf(offer.price ?? offer.lowPrice), priceOf(offer.price ?? offer.highPrice)];
      return {
        isFree: saysFree ?? (low === null ? null : low === 0 && (high ?? 0) === 0),
        price: priceText(low, high, plainOf(offer.priceCurrency)),
        info: textsOf(offer.description ?? offer.name, language, "line"),
        url: toWebAddress(urlOf(offer.url) ?? ""),
      };
    });
  return offers.length === 0 && saysFree !== null ? [{ isFree: saysFree, price: {}, info: {}, url: null }] : offers;
}

function priceOf(value: unknown): number | null {
  const text = plainOf(value)?.replace(",", ".");
  return text !== undefined && /^\d{1,6}(?:\.\d{1,4})?$/.test(text) ? Number(text) : null;
}

function priceText(low: number | null, high: number | null, currency: string | null): LocalizedText {
  if (low === null || (low === 0 && (high ?? 0) === 0)) return {};
  const money = (separator: string, price: number) =>
    (Number.isInteger(price) ? String(price) : price.toFixed(2)).replace(".", separator);
  const range = (separator: string) =>
    high === null || high <= low ? money(separator, low) : `${money(separator, low)}–${money(separator, high)}`;
  if (currency !== null && currency.toUpperCase() !== "EUR") {
    return /^[A-Z]{3}$/i.test(currency) ? { fi: `${range(",")} ${currency.toUpperCase()}` } : {};
  }
  return { fi: `${range(",")} €`, sv: `${range(",")} €`, en: `€${range(".")}` };
}

/** `audience` and `typicalAgeRange`: `7-12`, `65+`, `18-`. */
export function readAudience(node: Raw, language: Language, warn: Warn): Audience {
  const [audience] = recordsOf(node.audience);
  const [, from, until] =
    /^(\d{1,3})\s*(?:[-–]\s*(\d{1,3})?|\+)$/.exec(plainOf(node.typicalAgeRange)?.trim() ?? "") ?? [];
  const ages = readAges(plainOf(audience?.suggestedMinAge) ?? from, plainOf(audience?.suggestedMaxAge) ?? until, warn);
  return {
    ...ages,
    targetGroups: groupsOfAges(ages),
    isRestricted: false,
    info: textsOf(audience?.audienceType ?? audience?.name, language, "line"),
  };
}

/** `inLanguage`: codes, or languages by their codes. */
export function readLanguages(node: Raw): string[] {
  const codes = listOf(node.inLanguage).flatMap((told) => {
    const record = asRecord(told);
    const text = plainOf(record ? (record.alternateName ?? record.identifier ?? record["@value"]) : told) ?? "";
    return /^([a-z]{2})(?:[-_]|$)/i.exec(text)?.[1]?.toLowerCase() ?? [];
  });
  return [...new Set(codes)].slice(0, MOST);
}

/** `organizer`: what says that it is an organization. People are left out before, and a bare name may be a person's. */
export function readOrganizer(node: Raw, language: Language): Event["organizer"] | null {
  const told = recordsOf(node.organizer).find((each) => typesOf(each).length > 0);
  const name = told ? textsOf(told.name ?? told.legalName, language, "line") : {};
  if (!told || isBlank(name)) return null;
  const codes = [told.taxID, told.vatID, asRecord(told.identifier)?.value ?? told.identifier];
  const [businessCode = null] = codes.flatMap((code) => findBusinessCode(plainOf(code) ?? "") ?? []);
  return { organizationId: null, name, businessCode };
}

const LICENCES: readonly (readonly [RegExp, EventImage["license"]])[] = [
  [/^https?:\/\/creativecommons\.org\/publicdomain\/zero\//i, "cc0"],
  [/^https?:\/\/creativecommons\.org\/licenses\/by\//i, "cc_by"],
  [/^CC0(?:[ -]1\.0)?$/i, "cc0"],
  [/^CC[ -]BY(?:[ -]\d\.\d)?$/i, "cc_by"],
];

/** `image`: only those whose licence lets them be shown, with who is to be named. */
export function readImages(node: Raw, language: Language): EventImage[] {
  return recordsOf(node.image)
    .slice(0, 5)
    .flatMap((image) => {
      const licence = urlOf(image.license) ?? "";
      const license = LICENCES.find(([pattern]) => pattern.test(licence))?.[1];
      const url = toWebAddress(plainOf(image.contentUrl) ?? plainOf(image.url) ?? "");
      const credit = cleanLine(plainOf(image.creditText) ?? plainOf(image.copyrightNotice)).text;
      // CC BY is no licence to show it without saying whose it is.
      if (!license || !url || (license === "cc_by" && credit === null)) return [];
      return [{ url, alt: textsOf(image.caption ?? image.description, language, "line"), credit, license }];
    });
}

/** `keywords` and `about`: words in a row or in a list. */
export function readKeywords(node: Raw, language: Language): Event["keywords"] {
  const words = listOf(node.keywords).flatMap((told) => (typeof told === "string" ? told.split(/[,;]/) : [told]));
  return [...words, ...recordsOf(node.about)].slice(0, MOST).flatMap((told) => {
    const record = asRecord(told);
    const label = textsOf(record?.name ?? told, language, "line");
    const id = record ? toWebAddress(plainOf(record["@id"]) ?? "") : null;
    return isBlank(label) ? [] : [{ id, label }];
  });
}
