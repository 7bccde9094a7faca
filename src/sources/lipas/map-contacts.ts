import type { Contacts, PhoneNumber, WebPage } from "../../domain/catalogue/catalogue.ts";
import { toEmailAddress } from "../shared/email-address.ts";
import { toDialled } from "../shared/phone-number.ts";
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
  const numbers = parts.map((part) => toDialled(part.trim(), null, true));
  if (numbers.includes(null)) warn("phone-number: one that cannot be dialled was left out");
  return [...new Set(numbers)].flatMap((number) =>
    number === null ? [] : [{ number, type: "phone", charge: null, chargeInfo: {}, info: {}, language: null } as const],
  );
}

function emailsOf(wrote: string | null, warn: Warn): Contacts["emails"] {
  const address = wrote === null ? null : toEmailAddress(wrote);
  if (wrote !== null && address === null) warn("email: one that is not an e-mail address was left out");
  return address === null ? [] : [{ address, language: null }];
}

function pagesOf(wrote: string | null, name: WebPage["name"], warn: Warn): readonly WebPage[] {
  const url = wrote === null ? null : toWebAddress(wrote);
  if (wrote !== null && url === null) warn("www: one that is not an http or https address was left out");
  return url === null ? [] : [{ url, name, language: null }];
}
