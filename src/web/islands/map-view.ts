import * as L from "leaflet";
import { FINLAND_BOX } from "../../platform/geo/finland-box.ts";
import { TILE_ZOOMS } from "../../platform/tiles/tile-address.ts";
import type { MapData } from "../ui/map-places.tsx";
import { addPins } from "./map-pins.ts";

/** Leaflet and its marker clusters (BSD-2-Clause; MIT). Everything a person reads is put in as text, never as HTML. */
const { south, north, west, east } = FINLAND_BOX;
const FINLAND = L.latLngBounds([south, west], [north, east]);
/** Nearer than this a first view would show one house and nothing to know it by. */
const FIRST_ZOOM = 14;
/** In a row: the map's server has gone. */
const MOST_FAILURES = 12;

/** Opens the map after an element. It takes itself away when it gets no tiles: an empty grey box helps nobody. */
export function openMap(place: HTMLElement, after: Element, onGone: (message: string) => void): { close(): void } {
  const data = JSON.parse(place.dataset.map ?? "") as MapData;
  const { words } = data;
  const { area, box } = build(data);
  after.after(area);
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(box, {
    minZoom: TILE_ZOOMS.min,
    maxZoom: TILE_ZOOMS.max,
    maxBounds: FINLAND.pad(0.1),
    zoomControl: false,
    attributionControl: false,
    // Scrolling a page must not stop in the middle of it.
    scrollWheelZoom: false,
    zoomAnimation: !isCalm,
    fadeAnimation: !isCalm,
    markerZoomAnimation: !isCalm,
    inertia: !isCalm,
  });
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.attribution({ prefix: false }).addAttribution(asHtml(data.attribution)).addTo(map);
  const close = () => {
    map.remove();
    area.remove();
    place.classList.remove("has-map");
  };
  addTiles(map, data.tiles, {
    onFirst: () => place.classList.add("has-map"),
    onLost: () => onGone(words.failed),
  });
  addPins(map, data, isCalm);
  if (data.here) {
    const [lat, lng] = data.here;
    const ring = L.circleMarker([lat, lng], { radius: 10, weight: 4, interactive: false, className: "map-here" });
    ring.bindTooltip(asHtml(words.you), { permanent: true, direction: "top" }).addTo(map);
  }
  const seen = [...data.pins.map(({ at }) => at), ...(data.here ? [data.here] : [])];
  map.fitBounds(L.latLngBounds(seen.map(([lat, lng]) => L.latLng(lat, lng))), {
    padding: [40, 40],
    maxZoom: FIRST_ZOOM,
    animate: false,
  });
  return { close };
}

/** A region with a way over it, and the box that Leaflet fills. */
function build({ words }: MapData): { area: HTMLElement; box: HTMLElement } {
  const area = element("section", "map-area");
  area.setAttribute("aria-label", words.area);
  const end = element("span", "");
  end.tabIndex = -1;
  const skip = element("a", "skip");
  skip.textContent = words.skip;
  skip.setAttribute("href", "#");
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    end.focus();
  });
  const box = element("div", "map-box");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words.keys);
  area.append(skip, box, end);
  return { area, box };
}

function addTiles(map: L.Map, address: string, heard: { onFirst(): void; onLost(): void }): void {
  let loaded = 0;
  let failedInRow = 0;
  const tiles = L.tileLayer(address, { bounds: FINLAND });
  tiles.on("tileload", () => {
    failedInRow = 0;
    loaded += 1;
    if (loaded === 1) heard.onFirst();
  });
  tiles.on("tileerror", () => {
    failedInRow += 1;
    if (failedInRow === MOST_FAILURES) giveUp();
  });
  // Fired when every tile in sight has come or failed.
  tiles.on("load", () => {
    if (loaded === 0 && failedInRow > 0) giveUp();
  });
  const giveUp = () => {
    tiles.off();
    // After Leaflet has done what it is in the middle of.
    setTimeout(heard.onLost);
  };
  tiles.addTo(map);
}

function element(name: string, className: string): HTMLElement {
  return Object.assign(document.createElement(name), { className });
}

/** Leaflet takes HTML where we have text. */
function asHtml(text: string): string {
  return Object.assign(document.createElement("p"), { textContent: text }).innerHTML;
}
