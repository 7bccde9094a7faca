import type { Contacts, LocalizedText, WebPage } from "../../domain/catalogue/catalogue.ts";
import { NO_CONTACTS, toEmail, toPhone } from "../shared/contacts.ts";
import { allTexts, NONE, toLanguage } from "../shared/localized.ts";
import { mergeEmails, mergePhones, mergeWebPages } from "../shared/merge-contacts.ts";
import { asRecords, asText } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";
import { toWebAddress } from "../shared/web-address.ts";
import { readAddresses } from "./read-addresses.ts";

/** Links that organizers make for their sign-up rather than for reading. */
const SIGN_UP = /registration|ilmoittautu|anmäl|enrol|sign.?up|liput|biljett|tickets?/i;
const NAMES: { readonly [name: string]: string } = {
  extlink_facebook: "Facebook",
  extlink_instagram: "Instagram",
  extlink_twitter: "X",
  extlink_youtube: "YouTube",
};
const MOST_LINKS = 20;
const MOST_CONTACTS = 5;
const EMAIL = /[^\s<>()[\],;:"]{1,64}@[^\s<>()[\],;:"]{3,190}/g;
const PHONE = /(?:\+358|\b0)[\d ()\-–]{5,20}\d/g;

/** info_url{fi, sv, en} and external_links[{name, link, language}] → pages, each once */
export function mapWebPages(infoUrl: unknown, links: readonly unknown[], warn: Warn): readonly WebPage[] {
  const own = readAddresses(infoUrl, "info_url", warn).map(([language, url]) => page(url, NONE, language));
  const others = asRecords(links).flatMap(({ name, link, language }) => {
    const url = toWebAddress(asText(link) ?? "");
    if (url === null && asText(link) !== null) warn("external_links: an address that is none was left out");
    const label = NAMES[asText(name) ?? ""];
    return url === null ? [] : [page(url, label ? { fi: label, sv: label, en: label } : NONE, language)];
  });
  return mergeWebPages([...own, ...others]).slice(0, MOST_LINKS);
}

/** The link that is for signing up, told by its name. */
export function findSignUpLink(links: readonly unknown[]): string | null {
  const found = asRecords(links).find(({ name }) => SIGN_UP.test(asText(name) ?? ""));
  return found ? toWebAddress(asText(found.link) ?? "") : null;
}

/** provider_contact_info is a text for people: addresses and numbers in it are found, names are not looked for. */
export function mapProviderContacts(info: LocalizedText): Contacts {
  const text = allTexts(info).join("\n");
  if (text === "") return NO_CONTACTS;
  return {
    ...NO_CONTACTS,
    phones: mergePhones((text.match(PHONE) ?? []).flatMap((number) => toPhone(number) ?? [])).slice(0, MOST_CONTACTS),
    emails: mergeEmails((text.match(EMAIL) ?? []).flatMap((found) => toEmail(found.replace(/[.]+$/, "")) ?? [])).slice(
      0,
      MOST_CONTACTS,
    ),
  };
}

function page(url: string, name: LocalizedText, language: unknown): WebPage {
  return { url, name, language: toLanguage(language) };
}
