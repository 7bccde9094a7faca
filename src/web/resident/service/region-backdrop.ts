import { listCards } from "../../../domain/search/list-cards.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Backdrop } from "../../ui/locator.tsx";
import type { Position } from "../../ui/locator-geometry.ts";

/** Enough to show where the towns are; more would only make the page heavy. */
const MOST_DOTS = 300;
/** About half a kilometre: places nearer than this are one dot. */
const GRID_DEGREES = 0.005;

const known = new WeakMap<RegionIndex, Backdrop>();

/** The region's places as a cloud of dots with the names of towns, for the locator. Worked out once per index. */
export function regionBackdrop(index: RegionIndex): Backdrop {
  const ready = known.get(index);
  if (ready) return ready;
  const cells = new Map<string, Position & { municipality: string | null }>();
  for (const card of listCards(index)) {
    for (const { position, municipality } of card.places) {
      if (!position) continue;
      const lat = snapped(position.lat, GRID_DEGREES);
      const lon = snapped(position.lon, 2 * GRID_DEGREES);
      cells.set(`${lat},${lon}`, { lat, lon, municipality });
    }
  }
  const all = [...cells.values()];
  const step = Math.max(1, Math.ceil(all.length / MOST_DOTS));
  const backdrop = { dots: all.filter((_, place) => place % step === 0), towns: townsOf(all) };
  known.set(index, backdrop);
  return backdrop;
}

/** The middle (median, so that one far cabin does not move it) of each municipality's places; the largest first. */
function townsOf(places: readonly (Position & { municipality: string | null })[]): Backdrop["towns"] {
  const byMunicipality = Map.groupBy(places, ({ municipality }) => municipality);
  return [...byMunicipality]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([municipality, own]) => {
      if (municipality === null) return [];
      return [{ municipality, lat: median(own.map(({ lat }) => lat)), lon: median(own.map(({ lon }) => lon)) }];
    });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function snapped(degrees: number, grid: number): number {
  return Number((Math.round(degrees / grid) * grid).toFixed(3));
}
