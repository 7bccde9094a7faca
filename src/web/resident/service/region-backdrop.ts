import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Position } from "../../ui/locator.tsx";

/** Enough to show where the towns are; more would only make the page heavy. */
const MOST_DOTS = 300;
/** About half a kilometre: places nearer than this are one dot. */
const GRID_DEGREES = 0.005;

const known = new WeakMap<RegionIndex, readonly Position[]>();

/** The region's places as a cloud of dots behind the locator. Worked out once per index. */
export function regionBackdrop(index: RegionIndex): readonly Position[] {
  const ready = known.get(index);
  if (ready) return ready;
  const cells = new Map<string, Position>();
  const { hits } = index.search({ text: "", language: "fi", sort: "name", limit: index.size, offset: 0 });
  for (const hit of hits) {
    for (const { position } of (JSON.parse(hit.card) as ServiceCard).places ?? []) {
      if (!position) continue;
      const lat = Math.round(position.lat / GRID_DEGREES) * GRID_DEGREES;
      const lon = Math.round(position.lon / (2 * GRID_DEGREES)) * 2 * GRID_DEGREES;
      cells.set(`${lat.toFixed(3)},${lon.toFixed(3)}`, { lat, lon });
    }
  }
  const all = [...cells.values()];
  const step = Math.max(1, Math.ceil(all.length / MOST_DOTS));
  const dots = all.filter((_, place) => place % step === 0);
  known.set(index, dots);
  return dots;
}
