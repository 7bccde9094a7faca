import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { Event, EventPlace } from "../../domain/events/event.ts";
import { placeId } from "../../domain/places/place-ids.ts";
import { findWebAddress, isMeetingAddress } from "../shared/address-in-text.ts";
import { toEventPlace } from "../shared/event-place.ts";
import { allTexts, isBlank, NONE } from "../shared/localized.ts";
import { municipalityInTexts } from "../shared/municipality-names.ts";
import { asText } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";
import { toWebAddress } from "../shared/web-address.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { mapVenue } from "./map-venue.ts";
import { isOnlineVenue } from "./online-venue.ts";
import { referenceId } from "./reference.ts";
import type { LinkedEvent, LinkedVenue } from "./schema.ts";

type Where = Pick<Event, "attendance" | "onlineUrl" | "places">;

/** `2. kerros, Sali B`: where in a house, not which house. */
const IN_A_HOUSE =
  /^(?:\d{1,2}\.?\s?(?:krs|kerros|vån|floor)|[\p{L}\s-]{0,25}(?:sali|huone|kerros|aula|luokka|kabinetti|rummet|våningen|våning|salen|room|hall|floor|lobby)\b)/iu;

/** What an event says of its place, beside the place itself. */
export interface PlaceTexts {
  /** location_extra_info: a room, an address on the internet, or all that is told of the place. */
  readonly extra: LocalizedText;
  /** The organizer's name, which is often the house's. */
  readonly provider: LocalizedText;
  /** The keywords say that one can take part from home. */
  readonly isAlsoRemote: boolean;
}

/** location, location_extra_info, is_virtualevent → where one takes part. */
export function mapWhere(raw: LinkedEvent, texts: PlaceTexts, context: MappingContext, warn: Warn): Where {
  const { extra } = texts;
  const told = toWebAddress(asText(raw.virtualevent_url) ?? "") ?? findAddress(extra);
  const venueId = referenceId(raw.location);
  const isOnline = venueId !== null && isOnlineVenue(venueId);
  if (isOnline || (venueId === null && raw.is_virtualevent === true)) {
    if (told === null) warn("an online event does not tell its address");
    return { attendance: "online", onlineUrl: told, places: [] };
  }
  const place = venueId === null ? placeInText(texts, context) : placeOf(raw, venueId, extra, context, warn);
  if (place === null) warn("the event tells no place");
  const places = place === null ? [] : [place];
  const isHybrid = raw.is_virtualevent === true || texts.isAlsoRemote || (told !== null && isMeetingAddress(told));
  return isHybrid
    ? { attendance: "hybrid", onlineUrl: told, places }
    : { attendance: "place", onlineUrl: null, places };
}

function placeOf(
  { location }: LinkedEvent,
  venueId: string,
  info: LocalizedText,
  context: MappingContext,
  warn: Warn,
): EventPlace | null {
  const id = placeId(context.source, venueId);
  if (typeof location === "string" || location === null) {
    warn("a place that the source does not describe is named by its id only");
    return toEventPlace({ placeId: id, info });
  }
  return toEventPlace({ placeId: standingId(location, id, context, warn), ...mapVenue(location, context, warn), info });
}

/** The place that stands for one that has been deleted; null when nothing does: the name and address are still where it is. */
function standingId(venue: LinkedVenue, id: EventPlace["placeId"], context: MappingContext, warn: Warn) {
  const replacement = referenceId(venue.replaced_by);
  if (replacement !== null) return placeId(context.source, replacement);
  if (venue.deleted !== true) return id;
  warn("a place that has been deleted at the source is kept as an address only");
  return null;
}

/** No place, but a text that says where. */
function placeInText({ extra, provider }: PlaceTexts, context: MappingContext): EventPlace | null {
  const isRoom = !isBlank(provider) && allTexts(extra).every((text) => IN_A_HOUSE.test(text));
  const [name, info] = isBlank(extra) || isRoom ? [provider, extra] : [extra, NONE];
  if (isBlank(name)) return null;
  const municipality = municipalityInTexts([...allTexts(extra), ...allTexts(provider)], context.findMunicipality);
  return toEventPlace({ name, municipality, info });
}

function findAddress(text: LocalizedText): string | null {
  for (const each of allTexts(text)) {
    const url = findWebAddress(each)?.url ?? toWebAddress(each);
    if (url !== null) return url;
  }
  return null;
}
