import type { LocalizedText, ServiceChannel } from "../catalogue/catalogue.ts";
import { listChannels } from "../catalogue/details-queries.ts";
import type { RegisterDb } from "../database.ts";
import { findPlace } from "../places/get-place.ts";
import type { Place } from "../places/place.ts";
import { listNamed, type Named } from "./likeness-queries.ts";
import type { OtherPlace } from "./other-place.ts";
import { isUuid } from "./read-own.ts";

const MOST_FOUND = 12;

/** Places and service locations of the municipalities whose name has every word, the shortest names first. */
export async function findPlaces(
  db: RegisterDb,
  municipalities: readonly string[],
  text: string,
): Promise<readonly Named[]> {
  const words = text.toLocaleLowerCase("fi").match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const nameOf = ({ title }: Named) => Object.values(title).join("\n").toLocaleLowerCase("fi");
  return (await listNamed(db, "place", municipalities))
    .filter((named) => words.every((word) => nameOf(named).includes(word)))
    .toSorted((a, b) => nameOf(a).length - nameOf(b).length)
    .slice(0, MOST_FOUND);
}

/**
 * A place of the municipalities as a further place of a service: a service location goes by the register, which keeps it true;
 * of other places the name and the address are taken over. Undefined when there is none.
 */
export async function readKnownPlace(
  db: RegisterDb,
  municipalities: readonly string[],
  id: string,
): Promise<Omit<OtherPlace, "key"> | undefined> {
  if (!isUuid(id)) return undefined;
  const channel = (await listChannels(db, [id])).get(id) as ServiceChannel | undefined;
  if (channel?.type === "serviceLocation") {
    const address = channel.contacts.addresses.find(({ kind }) => kind === "visiting");
    if (!address?.municipality || !municipalities.includes(address.municipality)) return undefined;
    return { ...placed(channel.name, address), channelId: id };
  }
  const found = await findPlace(db, id);
  if (!found || !("place" in found)) return undefined;
  const { place } = found;
  if (place.municipality === null || !municipalities.includes(place.municipality)) return undefined;
  return {
    ...placed(place.name, { ...place.address, municipality: place.municipality, position: place.position }),
    channelId: "",
  };
}

function placed(
  name: LocalizedText,
  {
    street = {},
    postalCode = null,
    municipality,
    position,
  }: Partial<NonNullable<Place["address"]>> & Pick<Place, "municipality" | "position">,
): Omit<OtherPlace, "key" | "channelId"> {
  const inLanguages = (text: LocalizedText) => ({
    fi: (text.fi ?? "").slice(0, 200),
    sv: (text.sv ?? "").slice(0, 200),
    en: (text.en ?? "").slice(0, 200),
  });
  return {
    venue: inLanguages(name),
    street: inLanguages(street),
    postalCode: (postalCode ?? "").slice(0, 10),
    municipality: municipality ?? "",
    position: position && { lat: position.lat, lon: position.lon },
    entrance: inLanguages({}),
    hours: [],
  };
}
