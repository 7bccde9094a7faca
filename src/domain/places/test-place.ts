import type { Place } from "./place.ts";
import { placeId } from "./place-ids.ts";

/** A place for a test: an open living room in the demo region's first municipality, hours not known. */
export function aPlace(change: Partial<Place> = {}): Place {
  const source = change.source ?? "demo";
  const sourceId = change.sourceId ?? "tupa";
  return {
    id: placeId(source, sourceId),
    source,
    sourceId,
    modifiedAt: null,
    name: { fi: "Kylätupa", sv: "Bystugan" },
    summary: { fi: "Kahvia ja juttuseuraa.", sv: "Kaffe och sällskap." },
    description: {},
    organizationId: null,
    type: { code: "meeting-place", label: { fi: "Kohtaamispaikka", sv: "Mötesplats", en: "Meeting place" } },
    address: {
      kind: "visiting",
      street: { fi: "Rantatie 3", sv: "Strandvägen 3" },
      postalCode: "99910",
      postOffice: { fi: "Esimerkkilä", sv: "Exempelby" },
      municipality: "982",
      position: { lat: 61.5, lon: 20 },
      info: {},
      accessibility: [],
    },
    municipality: "982",
    position: { lat: 61.5, lon: 20 },
    shape: { kind: "point" },
    hours: [],
    contacts: { phones: [], emails: [], webPages: [], addresses: [] },
    isFree: true,
    status: "open",
    attributes: [],
    help: ["meeting"],
    serviceClasses: ["P25.1"],
    isForTray: true,
    keywords: {},
    ...change,
  };
}
