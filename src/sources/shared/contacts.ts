import type { Contacts, LocalizedText, PhoneNumber } from "../../domain/catalogue/catalogue.ts";
import { toEmailAddress } from "./email-address.ts";
import { NONE } from "./localized.ts";
import { toDialled } from "./phone-number.ts";

export const NO_CONTACTS: Contacts = { phones: [], emails: [], webPages: [], addresses: [] };

/** A number of which nothing is told but what it is for; null when it is no number. */
export function toPhone(text: string, info: LocalizedText = NONE): PhoneNumber | null {
  const number = toDialled(text, null, false);
  return number === null ? null : { number, type: "phone", charge: null, chargeInfo: NONE, info, language: null };
}

/** An address for every language; null when it is none. */
export function toEmail(text: string): Contacts["emails"][number] | null {
  const address = toEmailAddress(text);
  return address === null ? null : { address, language: null };
}
