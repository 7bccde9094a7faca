import type { Contacts, PhoneNumber, WebPage } from "../../../domain/catalogue/catalogue.ts";
import { toEmailAddress } from "../../shared/email-address.ts";
import { type ContentLanguage, inLanguage, toLanguage } from "../../shared/localized.ts";
import { mergeEmails, mergePhones, mergeWebPages } from "../../shared/merge-contacts.ts";
import { toDialled } from "../../shared/phone-number.ts";
import { asRecord, asText, type Raw } from "../../shared/read.ts";
import { readClean } from "../../shared/read-texts.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import { lookUp, toCharge } from "../codes.ts";
import type { MappingContext } from "../ptv-source.ts";
import { itemsOf, type Versions } from "./language-versions.ts";
import { mapAddresses } from "./map-address.ts";

const PHONE_TYPE: ReadonlyMap<string, PhoneNumber["type"]> = new Map([
  ["DomesticPhone", "phone"],
  ["InternationalPhone", "phone"],
  ["Sms", "sms"],
  ["Fax", "fax"],
]);

/** The fields of a language version that hold the same sort of contact in one kind of record or another. */
const PHONE_FIELDS = ["contactPhoneNumbers", "phoneNumbers", "supportPhoneNumbers", "contactFaxNumbers"];
const EMAIL_FIELDS = ["contactEmails", "supportEmails"];
const WEB_FIELDS = ["contactWebPages", "attachmentLinks"];

/** Contacts of every language version, and the addresses beside them. `webAddress` is an electronic service's own page. */
export function mapContacts(raw: Raw, versions: Versions, context: MappingContext, warn: Warn): Contacts {
  const own = versions.flatMap(([language, version]) => {
    const page = asRecord(version.webAddress);
    return page === null ? [] : [[language, page] as const];
  });
  return {
    phones: mergePhones(
      PHONE_FIELDS.flatMap((field) => itemsOf(versions, field).flatMap((item) => mapPhone(item, field, warn))),
    ),
    emails: mergeEmails(
      EMAIL_FIELDS.flatMap((field) => itemsOf(versions, field).flatMap((item) => mapEmail(item, warn))),
    ),
    webPages: mapLinks([...own, ...WEB_FIELDS.flatMap((field) => itemsOf(versions, field))], warn),
    addresses: mapAddresses(raw, context, warn),
  };
}

/** {url, name} in a language. */
export function mapLinks(items: readonly (readonly [ContentLanguage, Raw])[], warn: Warn): readonly WebPage[] {
  return mergeWebPages(
    items.flatMap(([language, item]) => {
      const wrote = asText(item.url);
      const url = wrote === null ? null : toWebAddress(wrote);
      if (wrote !== null && url === null) warn("webPages: one that is not an http or https address was left out");
      if (url === null) return [];
      return {
        url,
        name: inLanguage(readClean(item.name, "webPages", "line", warn), language),
        language: toLanguage(language),
      };
    }),
  );
}

/** {type, dialCode, number, chargeType, chargeDescription, additionalInformation} */
function mapPhone(
  [language, item]: readonly [ContentLanguage, Raw],
  field: string,
  warn: Warn,
): readonly PhoneNumber[] {
  const wrote = asText(item.number);
  if (wrote === null) return [];
  const number = toDialled(wrote, asText(item.dialCode), false);
  if (number === null) {
    warn("phoneNumbers: one that cannot be dialled was left out");
    return [];
  }
  const type = lookUp(PHONE_TYPE, item.type, "kind of phone number", warn);
  return [
    {
      number,
      type: type ?? (field === "contactFaxNumbers" ? "fax" : "phone"),
      charge: toCharge(item.chargeType, warn),
      chargeInfo: inLanguage(readClean(item.chargeDescription, "phoneNumbers", "line", warn), language),
      info: inLanguage(readClean(item.additionalInformation, "phoneNumbers", "line", warn), language),
      language: toLanguage(language),
    },
  ];
}

/** {email} */
function mapEmail(
  [language, item]: readonly [ContentLanguage, Raw],
  warn: Warn,
): readonly Contacts["emails"][number][] {
  const wrote = asText(item.email);
  const address = wrote === null ? null : toEmailAddress(wrote);
  if (wrote !== null && address === null) warn("emails: one that is not an e-mail address was left out");
  return address === null ? [] : [{ address, language: toLanguage(language) }];
}
