import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { Event, EventPlace } from "../../domain/events/event.ts";
import { placeId } from "../../domain/places/place-ids.ts";
import { isBlank, NONE } from "../shared/localized.ts";
import { asText } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";
import { toWebAddress } from "../shared/web-address.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { municipalityInTexts } from "./map-municipality.ts";
import { mapVenue } from "./map-venue.ts";
import { isOnlineVenue } from "./online-venue.ts";
import { allTexts } from "../shared/localized.ts";
import { referenceId } from "./reference.ts";
import type { LinkedEvent, LinkedVenue } from "./schema.ts";

type Where = Pick<Event, "attendance" | "onlineUrl" | "places">;

const ADDRESS = /https?:\/\/[^\s<>"')\]]{4,500}/i;
/** Where meetings are held on the internet: an address there beside a real place is a second way to take part. */
const MEETING =
  /^https:\/\/(?:[\w-]+\.)*(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|meet\.jit\.si)\//i;
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
  const places = venueId === null ? placesInText(texts, context) : [mapPlaceOf(raw, venueId, extra, context, warn)];
  if (places.length === 0) warn("the event tells no place");
  const isHybrid = raw.is_virtualevent === true || texts.isAlsoRemote || (told !== null && MEETING.test(told));
  return isHybrid
    ? { attendance: "hybrid", onlineUrl: told, places }
    : { attendance: "place", onlineUrl: null, places };
}

function mapPlaceOf(
  { location }: LinkedEvent,
  venueId: string,
  info: LocalizedText,
  context: MappingContext,
  warn: Warn,
): EventPlace {
  const id = placeId(context.source, venueId);
  if (typeof location === "string" || location === null) {
    warn("a place that the source does not describe is named by its id only");
    return { placeId: id, name: NONE, address: null, municipality: null, position: null, info };
  }
  return { placeId: standingId(location, id, context, warn), ...mapVenue(location, context, warn), info };
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
function placesInText({ extra, provider }: PlaceTexts, context: MappingContext): EventPlace[] {
  const isRoom = !isBlank(provider) && allTexts(extra).every((text) => IN_A_HOUSE.test(text));
  const [name, info] = isBlank(extra) || isRoom ? [provider, extra] : [extra, NONE];
  if (isBlank(name)) return [];
  const municipality = municipalityInTexts([...allTexts(extra), ...allTexts(provider)], context);
  return [{ placeId: null, name, address: null, municipality, position: null, info }];
}

function findAddress(text: LocalizedText): string | null {
  for (const each of allTexts(text)) {
    const url = toWebAddress(ADDRESS.exec(each)?.[0].replace(/[.,;:]+$/, "") ?? each);
    if (url !== null) return url;
  }
  return null;
}
