import type { Place } from "../places/place.ts";
import { placeId } from "../places/place-ids.ts";
import type { OwnPlace } from "./content.ts";
import { ownSource } from "./own-entry.ts";
import { keywordsOf, type Publishing, provenance } from "./publishing.ts";
import { toAddress, toContacts, toHours } from "./to-contacts.ts";
import { told } from "./told.ts";
import { classesOf } from "./topics.ts";

const SORTS: { readonly [sort in OwnPlace["sort"]]: Place["type"] } = {
  meetingPlace: {
    code: "own:meeting-place",
    label: { fi: "Kohtaamispaikka", sv: "Mötesplats", en: "Meeting place" },
  },
  digitalSupport: { code: "own:digital-support", label: { fi: "Digituki", sv: "Digistöd", en: "Digital support" } },
  other: null,
};

export function toPlace(id: string, own: OwnPlace, around: Publishing): Place {
  const sortHelp =
    own.sort === "meetingPlace"
      ? ["meeting" as const]
      : own.sort === "digitalSupport"
        ? ["digitalSupport" as const]
        : [];
  return {
    ...provenance(id, around),
    id: placeId(ownSource(around.regionCode), id),
    name: told(own.title),
    summary: told(own.summary),
    description: told(own.description),
    organizationId: around.organization.id,
    type: SORTS[own.sort],
    address: toAddress(own),
    municipality: own.municipality === "" ? null : own.municipality,
    position: own.position,
    shape: { kind: "point" },
    hours: toHours(own),
    contacts: toContacts(own),
    isFree: own.charge === "" ? null : own.charge === "free",
    status: "open",
    attributes: [],
    help: [...new Set([...sortHelp, ...own.help])],
    serviceClasses: classesOf(own, around.addedThemes),
    isForTray: true,
    keywords: keywordsOf(own),
  };
}
