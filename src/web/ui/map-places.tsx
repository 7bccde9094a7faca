import { isInFinland } from "../../platform/geo/finland-box.ts";
import { routes } from "../../routes.ts";
import { Locator, type LocatorProps } from "./locator.tsx";

/** What the map island is given, as JSON beside the list: the list's own places, and the words of the reader's language. */
export interface MapData {
  readonly pins: readonly MapPin[];
  readonly here: readonly [lat: number, lon: number] | null;
  /** With `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  readonly attribution: string;
  readonly words: {
    readonly area: string;
    readonly keys: string;
    readonly skip: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly close: string;
    /** With `{n}` for the numbers of the places. */
    readonly cluster: string;
    readonly failed: string;
    readonly you: string;
  };
}
export interface MapPin {
  readonly number: number | null;
  readonly label: string;
  readonly at: readonly [lat: number, lon: number];
  readonly href: string | null;
}

/**
 * The places of a list on a map: the drawn locator, and where tiles have been set up a button that opens a map to move and
 * zoom. The page lists the script `map`, which shows the button; without it and until it is pressed nothing else is loaded.
 * Takes the same as `Locator`.
 */
export function PlacesMap(props: LocatorProps) {
  const { page, pins, here = null } = props;
  const { map: words } = page.text;
  const known = pins.filter(({ position }) => isInFinland(position));
  if (!page.tiles || known.length === 0) return <Locator {...props} />;
  const data: MapData = {
    pins: known.map(({ number, label, position, href }) => ({ number, label, at: [position.lat, position.lon], href })),
    here: here && [here.lat, here.lon],
    tiles: routes.tile.pattern.replace(":z", "{z}").replace(":x", "{x}").replace(":file", "{y}.png"),
    attribution: page.tiles.attribution,
    words: {
      area: words.area,
      keys: words.keys,
      skip: words.skip,
      zoomIn: words.zoomIn,
      zoomOut: words.zoomOut,
      close: words.close,
      cluster: words.cluster("{n}"),
      failed: words.failed,
      you: words.you,
    },
  };
  return (
    <div
      class="places-map"
      data-map={JSON.stringify(data)}
      data-script={page.assets.map.script}
      data-style={page.assets.map.style}
    >
      <Locator {...props} />
      <p class="map-open">
        <button
          type="button"
          class="button"
          aria-expanded="false"
          data-hide={words.hide}
          data-loading={words.loading}
          hidden
        >
          {words.show}
        </button>{" "}
        <span role="status" />
      </p>
    </div>
  );
}
