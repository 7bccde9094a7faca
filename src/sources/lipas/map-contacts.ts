import type { Contacts, PhoneNumber, WebPage } from "../../domain/catalogue/catalogue.ts";
import { toEmail, toPhone } from "../shared/contacts.ts";
import { mergePhones } from "../shared/merge-contacts.ts";
import { asText } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";
import { toWebAddress } from "../shared/web-address.ts";
import type { LipasSite } from "./lipas-site.ts";

const BETWEEN_NUMBERS = /[,;]|\s(?:tai|ja|eller|och|\/)\s/;
const MOST_NUMBERS = 4;
const LONGEST = 200;
const RESERVATIONS = { fi: "Varaukset", sv: "Bokningar", en: "Bookings" };

/** The site's own phone, e-mail and pages; what cannot be one is left out with a warning. */
export function mapContacts(site: LipasSite, warn: Warn): Contacts {
  return {
    phones: phonesOf(asText(site.phone), warn),
    emails: emailsOf(asText(site.email), warn),
    webPages: [...pagesOf(asText(site.www), {}, warn), ...pagesOf(asText(site.reservations), RESERVATIONS, warn)],
    addresses: [],
  };
}

/** One field, into which people write several numbers. */
function phonesOf(wrote: string | null, warn: Warn): readonly PhoneNumber[] {
  if (wrote === null) return [];
  const parts = wrote.slice(0, LONGEST).split(BETWEEN_NUMBERS).slice(0, MOST_NUMBERS);
  const phones = parts.map((part) => toPhone(part.trim()));
  if (phones.includes(null)) warn("phone-number: one that cannot be dialled was left out");
  return mergePhones(phones.filter((phone) => phone !== null));
}

function emailsOf(wrote: string | null, warn: Warn): Contacts["emails"] {
  const email = wrote === null ? null : toEmail(wrote);
  if (wrote !== null && email === null) warn("email: one that is not an e-mail address was left out");
  return email === null ? [] : [email];
}

function pagesOf(wrote: string | null, name: WebPage["name"], warn: Warn): readonly WebPage[] {
  const url = wrote === null ? null : toWebAddress(wrote);
  if (wrote !== null && url === null) warn("www: one that is not an http or https address was left out");
  return url === null ? [] : [{ url, name, language: null }];
}
