import type { Address, Contacts, ServiceChannel } from "../catalogue/catalogue.ts";
import type { OwnService } from "./content.ts";
import { NONE } from "./publishing.ts";
import { isTold, told } from "./told.ts";

export const NO_CONTACTS: Contacts = { phones: [], emails: [], webPages: [], addresses: [] };

type Reached = Pick<OwnService, "phone" | "phoneNote" | "email" | "web" | "booking">;

export function toContacts({ phone, phoneNote, email, web }: Reached): Contacts {
  return {
    phones:
      phone === ""
        ? []
        : [
            {
              number: phone,
              type: "phone",
              charge: null,
              chargeInfo: told(phoneNote),
              info: NONE,
              language: null,
            },
          ],
    emails: email === "" ? [] : [{ address: email, language: null }],
    webPages: web === "" ? [] : [{ url: web, name: NONE, language: null }],
    addresses: [],
  };
}

type Somewhere = Pick<OwnService, "street" | "venue" | "postalCode" | "municipality" | "position" | "entrance">;

/** Null when neither a street nor a point is told. */
export function toAddress(own: Somewhere): Address | null {
  if (!isTold(own.street) && own.position === null) return null;
  return {
    kind: "visiting",
    street: told(own.street),
    postalCode: own.postalCode === "" ? null : own.postalCode,
    postOffice: NONE,
    municipality: own.municipality === "" ? null : own.municipality,
    info: told(own.entrance),
    position: own.position,
    accessibility: [],
  };
}

export function toHours({ hours }: Pick<OwnService, "hours">): ServiceChannel["hours"] {
  return hours.map((each) => ({ ...each, note: told({ fi: "", sv: "", en: "", ...each.note }) }));
}
