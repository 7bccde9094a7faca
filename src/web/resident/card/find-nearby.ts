import type { Context } from "../../../context.ts";
import { findPlace } from "../../../domain/places/get-place.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Page } from "../../page/page.ts";

export interface NearbyPlace {
  readonly card: PlaceCard;
  /** As a person dials it; null when nobody tells. */
  readonly phone: string | null;
}

export interface Nearby {
  readonly places: readonly NearbyPlace[];
  /** True when the reader's municipality has none and these are from elsewhere in the region. */
  readonly isElsewhere: boolean;
}

const LOOKED_THROUGH = 30;
const MOST = 6;

/** Low-threshold meeting places of the reader's municipality, or of the region: those whose hours are known come first. */
export async function findNearby({ db }: Context, index: RegionIndex, page: Page): Promise<Nearby> {
  const here = page.municipality ? listMeetingPlaces(index, page, page.municipality.code) : [];
  const cards = here.length > 0 ? here : listMeetingPlaces(index, page, null);
  const places = await Promise.all(
    cards.slice(0, MOST).map(async (card) => ({ card, phone: await findPhone(db.register, card) })),
  );
  return { places, isElsewhere: page.municipality !== null && here.length === 0 };
}

function listMeetingPlaces(index: RegionIndex, page: Page, municipality: string | null): readonly PlaceCard[] {
  const { hits } = index.search({
    text: "",
    language: page.content,
    kinds: ["place"],
    traits: ["meetingPlace"],
    ...(municipality !== null && { municipalities: [municipality] }),
    ...(page.near && { near: page.near }),
    sort: page.near ? "distance" : "name",
    limit: LOOKED_THROUGH,
    offset: 0,
  });
  const open = hits
    .map(({ card }) => JSON.parse(card) as PlaceCard)
    .filter(({ status, municipality: own }) => status === "open" && (municipality === null || own === municipality));
  if (page.near) return open;
  return [...open.filter(({ hours }) => hours.length > 0), ...open.filter(({ hours }) => hours.length === 0)];
}

/** The first number of the place's records. */
async function findPhone(db: Context["db"]["register"], { id, alsoFrom = [] }: PlaceCard): Promise<string | null> {
  for (const each of [id, ...alsoFrom.filter(({ kind }) => kind === "place").map((other) => other.id)]) {
    const found = await findPlace(db, each);
    if (!found || "removedAt" in found) continue;
    const phone = found.place.contacts.phones.find(({ type }) => type === "phone");
    if (phone) return phone.number;
  }
  return null;
}
