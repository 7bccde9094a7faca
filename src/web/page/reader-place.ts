import type { Context } from "../../context.ts";
import { createPostalPositions, readPostalCode } from "../../domain/places/postal-positions.ts";
import { localName } from "../../domain/regions/region.ts";
import type { Page } from "./page.ts";

/** Puts on the page where the reader is by the postal code that was asked, or says why it does not help. */
export type PlaceReader = (page: Page, search: URLSearchParams) => Promise<Page>;

const POSITION = /^(-?\d{1,2}(?:\.\d{1,10})?),(-?\d{1,3}(?:\.\d{1,10})?)$/;
const LONGEST_SHOWN = 20;

export function createReaderPlacer(context: Context): PlaceReader {
  let positions: ReturnType<typeof createPostalPositions> | null = null;
  const find = async (code: string) => {
    positions ??= createPostalPositions(context.db.register);
    return positions.find(code);
  };

  return async (page, search) => {
    const asked = search.get("postinumero")?.trim() ?? "";
    if (asked === "") return page;
    const words = page.text.map;
    const say = (notice: string): Page => ({
      ...page,
      municipalityNotice: [page.municipalityNotice, notice].filter(Boolean).join(" "),
    });
    const code = readPostalCode(asked);
    if (!code) return say(words.postalCodeMalformed(shortened(asked)));
    try {
      const area = await find(code);
      if (!area) return say(words.postalCodeUnknown(code));
      const near = { lat: rounded(area.lat), lon: rounded(area.lon), postalCode: code };
      const home = area.municipality === null ? undefined : context.regions.municipality(area.municipality);
      const isElsewhere = home !== undefined && home.municipality.regionCode !== page.region.code;
      const notice = isElsewhere && words.postalCodeElsewhere(code, localName(home.municipality, page.language));
      return { ...(notice ? say(notice) : page), near };
    } catch (error) {
      // A search is answered from memory; it must not end because the database does not answer.
      context.log.error({ err: error }, "postal codes cannot be read");
      return say(words.postalCodeFailed);
    }
  };
}

/**
 * The page near a position that the reader's device told; one that cannot be read is as if it were not there. A postal code
 * that was asked comes first: it is what the reader wrote last, for asking the device empties it.
 */
export function nearDevice(page: Page, text: string | null): Page {
  if (page.near) return page;
  const found = POSITION.exec(text ?? "");
  if (!found) return page;
  const [lat, lon] = [Number(found[1]), Number(found[2])];
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return page;
  return { ...page, near: { lat: rounded(lat), lon: rounded(lon), postalCode: null } };
}

/** About a hundred metres: near enough for a list, too rough for a home. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
