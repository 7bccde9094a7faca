import type { Contacts, PhoneNumber, WebPage } from "../../../domain/catalogue/catalogue.ts";
import { toEmailAddress } from "../../shared/email-address.ts";
import { inLanguage, toLanguage } from "../../shared/localized.ts";
import { mergeEmails, mergePhones, mergeWebPages } from "../../shared/merge-contacts.ts";
import { toDialled } from "../../shared/phone-number.ts";
import { asRecord, asRecords, asText } from "../../shared/read.ts";
import { readClean } from "../../shared/read-texts.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import { lookUp, toCharge } from "../codes.ts";
import type { MappingContext } from "../ptv-source.ts";
import { mapAddresses } from "./map-address.ts";

const PHONE_TYPE: ReadonlyMap<string, PhoneNumber["type"]> = new Map([
  ["Phone", "phone"],
  ["Sms", "sms"],
  ["Fax", "fax"],
]);

/** [{type, prefixNumber, number, isFinnishServiceNumber, serviceChargeType, chargeDescription, additionalInformation, language}] */
export function mapPhones(items: unknown, warn: Warn): readonly PhoneNumber[] {
  return mergePhones(
    asRecords(items).flatMap((item) => {
      const wrote = asText(item.number);
      if (wrote === null) return [];
      const number = toDialled(wrote, asText(item.prefixNumber), item.isFinnishServiceNumber === true);
      if (number === null) {
        warn("phoneNumbers: one that cannot be dialled was left out");
        return [];
      }
      return {
        number,
        // Support phones of electronic services have no type.
        type: lookUp(PHONE_TYPE, item.type, "kind of phone number", warn) ?? "phone",
        charge: toCharge(item.serviceChargeType, warn),
        chargeInfo: inLanguage(readClean(item.chargeDescription, "phoneNumbers", "line", warn), item.language),
        info: inLanguage(readClean(item.additionalInformation, "phoneNumbers", "line", warn), item.language),
        language: toLanguage(item.language),
      };
    }),
  );
}

/** [{value, language}] */
export function mapEmails(items: unknown, warn: Warn): Contacts["emails"] {
  return mergeEmails(
    asRecords(items).flatMap((item) => {
      const wrote = asText(item.value);
      const address = wrote === null ? null : toEmailAddress(wrote);
      if (wrote !== null && address === null) warn("emails: one that is not an e-mail address was left out");
      return address === null ? [] : { address, language: toLanguage(item.language) };
    }),
  );
}

/** [{url, value, language}], `value` being the name; attachments call it `name`. */
export function mapWebPages(items: unknown, warn: Warn): readonly WebPage[] {
  return mergeWebPages(
    asRecords(items).flatMap((item) => {
      const url = readWebAddress(item.url, "webPages", warn);
      if (url === null) return [];
      const name = readClean(item.value ?? item.name, "webPages", "line", warn);
      return { url, name: inLanguage(name, item.language), language: toLanguage(item.language) };
    }),
  );
}

export function readWebAddress(value: unknown, field: string, warn: Warn): string | null {
  const wrote = asText(value);
  const url = wrote === null ? null : toWebAddress(wrote);
  if (wrote !== null && url === null) warn(`${field}: one that is not an http or https address was left out`);
  return url;
}

/** {phoneNumbers, emails, webPages, addresses}; null when there is nothing in it. */
export function mapContactDetails(value: unknown, context: MappingContext, warn: Warn): Contacts | null {
  const raw = asRecord(value);
  if (raw === null) return null;
  const contacts: Contacts = {
    phones: mapPhones(raw.phoneNumbers, warn),
    emails: mapEmails(raw.emails, warn),
    webPages: mapWebPages(raw.webPages, warn),
    addresses: mapAddresses(raw.addresses, context, warn),
  };
  return Object.values(contacts).some((list) => list.length > 0) ? contacts : null;
}
