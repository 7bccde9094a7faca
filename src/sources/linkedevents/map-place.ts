import type { Place } from "../../domain/places/place.ts";
import { helpOf } from "../../domain/places/place-help-of.ts";
import { placeId } from "../../domain/places/place-ids.ts";
import { NO_CONTACTS, toEmail, toPhone } from "../shared/contacts.ts";
import { toInstant } from "../shared/instant.ts";
import { allTexts, isBlank, NONE } from "../shared/localized.ts";
import { mergePhones } from "../shared/merge-contacts.ts";
import { asText } from "../shared/read.ts";
import { readTexts } from "../shared/read-texts.ts";
import type { Warn } from "../shared/warnings.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { mapWebPages } from "./map-contacts.ts";
import { mapVenue } from "./map-venue.ts";
import { isOnlineVenue } from "./online-venue.ts";
import type { LinkedPlace } from "./schema.ts";
import { venueClasses } from "./venue-classes.ts";

const VENUE: Place["type"] = {
  code: "venue",
  label: { fi: "Tapahtumapaikka", sv: "Evenemangsplats", en: "Venue" },
};

/** A place of Linked Events; null when it has no name. */
export function mapPlace(raw: LinkedPlace, sourceId: string, context: MappingContext, warn: Warn): Place | null {
  const { name, address, municipality, position } = mapVenue(raw, context, warn);
  if (isBlank(name)) return null;
  const description = readTexts(raw.description, "description", "html", warn);
  const serviceClasses = venueClasses(name);
  return {
    id: placeId(context.source, sourceId),
    source: context.source,
    sourceId,
    modifiedAt: toInstant(raw.last_modified_time, "last_modified_time", warn),
    name,
    summary: NONE,
    description,
    organizationId: null,
    type: VENUE,
    address,
    municipality,
    position,
    shape: { kind: "point" },
    hours: [],
    contacts: {
      ...NO_CONTACTS,
      phones: mergePhones(
        allTexts(readTexts(raw.telephone, "telephone", "line", warn)).flatMap((text) => toPhone(text) ?? []),
      ),
      emails: [toEmail(asText(raw.email) ?? "")].filter((email) => email !== null),
      webPages: mapWebPages(raw.info_url, [], warn),
    },
    isFree: null,
    status: "open",
    attributes: [],
    help: helpOf([name, description], serviceClasses),
    serviceClasses,
    isForTray: !isOnlineVenue(sourceId) && (position !== null || address !== null),
    keywords: {},
  };
}
