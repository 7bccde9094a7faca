import { channelId } from "../../src/domain/catalogue/catalogue-ids.ts";
import type { RecordRow } from "../../src/domain/catalogue/register-queries.ts";
import { placeId } from "../../src/domain/places/place-ids.ts";

/** A register of the real one's size: 48,000 sports sites in 308 municipalities and 5,000 service locations beside them. */
export const PLACES = 48_000;
export const CHANNELS = 5_000;
const TOWNS = 308;

const STEMS = "Kivi Lehto Harju Koivu Suo Ranta Mänty Kallio Pelto Lampi Kangas Saari Niemi Vuori Metsä Joki".split(
  " ",
);
const SORTS: readonly (readonly [number, string])[] = [
  [1340, "kenttä"],
  [1520, "luistelukenttä"],
  [2150, "koulun liikuntasali"],
  [1120, "lähiliikuntapaikka"],
  [4402, "latu"],
  [301, "laavu"],
  [3220, "uimaranta"],
  [2120, "kuntosali"],
  [1180, "frisbeegolfrata"],
  [3110, "uimahalli"],
];

/** The same numbers every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Site {
  readonly name: string;
  readonly street: string;
  readonly municipality: string;
  readonly position: { readonly lat: number; readonly lon: number };
  readonly typeCode: number;
}

const NO_CONTACTS = { phones: [], emails: [], webPages: [], addresses: [] };

/** Rows of the register. A third of the channels are a site under a slightly different name, the others something near one. */
export function syntheticRows(): { readonly places: RecordRow[]; readonly channels: RecordRow[] } {
  const random = randomFrom(11);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  // Towns differ as they do: a few are large.
  const towns = Array.from({ length: TOWNS }, (_, at) => ({
    municipality: String(at + 1).padStart(3, "0"),
    lat: 60 + random() * 8,
    lon: 21 + random() * 8,
    share: 1 / (at + 5),
  }));
  const total = towns.reduce((sum, { share }) => sum + share, 0);
  const pickTown = () => {
    let left = random() * total;
    for (const town of towns) {
      left -= town.share;
      if (left <= 0) return town;
    }
    return towns[0];
  };
  const sites = Array.from({ length: PLACES }, (): Site => {
    const town = pickTown() ?? { municipality: "001", lat: 60, lon: 25 };
    const [typeCode, sort] = pick(SORTS);
    const stem = `${pick(STEMS)}${pick(STEMS).toLowerCase()}`;
    const position = { lat: town.lat + (random() - 0.5) * 0.2, lon: town.lon + (random() - 0.5) * 0.4 };
    const street = `${pick(STEMS)}tie ${1 + Math.floor(random() * 200)}`;
    return { name: `${stem}n ${sort}`, street, municipality: town.municipality, position, typeCode };
  });
  return {
    places: sites.map((site, at) => placeRow(site, String(100_000 + at))),
    channels: Array.from({ length: CHANNELS }, (_, at) => {
      const site = sites[(at * 9) % sites.length] as Site;
      const name = at % 3 === 0 ? site.name.replace("n ", "n kunnan ") : `${pick(STEMS)}n palvelupiste`;
      return channelRow({ ...site, name }, `synthetic-${at}`);
    }),
  };
}

function addressOf({ street, municipality, position }: Site) {
  return { kind: "visiting", street: { fi: street }, postalCode: null, municipality, position };
}

function placeRow(site: Site, sourceId: string): RecordRow {
  const content = {
    id: placeId("lipas", sourceId),
    source: "lipas",
    sourceId,
    name: { fi: site.name },
    organizationId: null,
    type: { code: `lipas:${site.typeCode}`, label: {} },
    address: addressOf(site),
    municipality: site.municipality,
    position: site.position,
    shape: { kind: "point" },
    contacts: NO_CONTACTS,
  };
  return { ...rowOf(content), municipality: site.municipality, is_for_tray: true };
}

function channelRow(site: Site, sourceId: string): RecordRow {
  return rowOf({
    id: channelId("ptv", sourceId),
    source: "ptv",
    sourceId,
    type: "serviceLocation",
    name: { fi: site.name },
    alternativeName: {},
    organizationId: null,
    contacts: { ...NO_CONTACTS, addresses: [addressOf(site)] },
  });
}

function rowOf(content: { id: string; source: string; sourceId: string; [part: string]: unknown }): RecordRow {
  const { id, source, sourceId } = content;
  return { id, source, source_id: sourceId, content, hash: id, modified_at: null, fetched_at: "2026-11-23T00:00:00Z" };
}
