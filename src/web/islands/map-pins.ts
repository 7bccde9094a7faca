import * as L from "leaflet";
import "leaflet.markercluster";
import { joined, pinLabel } from "../ui/locator-numbers.ts";
import type { MapData, MapPin } from "../ui/map-places.tsx";

/** The plugin adds itself to Leaflet's own object, which an import does not see. */
const { MarkerClusterGroup } = (window as unknown as { L: typeof L }).L;
/** A thumb's width. */
const TOUCH_SIZE: L.PointTuple = [44, 44];

type PinMarker = L.Marker & { pin: MapPin };

/** Puts the list's places on the map: buttons with the list's numbers, those too near each other as one that zooms in. */
export function addPins(map: L.Map, { pins, words }: MapData, isCalm: boolean): void {
  const group = new MarkerClusterGroup({
    animate: !isCalm,
    showCoverageOnHover: false,
    zoomToBoundsOnClick: false,
    spiderfyOnMaxZoom: false,
    maxClusterRadius: 60,
    iconCreateFunction: (cluster) => icon(pinLabel(numbersIn(cluster)) || String(cluster.getChildCount()), "cluster"),
  });
  for (const pin of pins) group.addLayer(pinMarker(pin, words.close));
  group.on("clusterclick clusterkeypress", (event) => openCluster(map, group, event as L.LeafletEvent));
  nameMarks(map, words.cluster);
  answerKeys(map);
  map.addLayer(group);
}

function pinMarker(pin: MapPin, close: string): L.Marker {
  const marker = Object.assign(L.marker([...pin.at], { icon: icon(pin.number === null ? "●" : String(pin.number)) }), {
    pin,
  });
  marker.bindPopup(() => popupContent(pin), { minWidth: 120, maxWidth: 240 });
  marker.on("popupopen", ({ popup }: L.PopupEvent) => {
    const button = popup.getElement()?.querySelector(".leaflet-popup-close-button");
    button?.setAttribute("aria-label", close);
    popup.getElement()?.querySelector<HTMLElement>("a, p")?.focus();
  });
  // Where the reader came from; a reader who has gone elsewhere is not called back.
  marker.on("popupclose", ({ popup }: L.PopupEvent) => {
    const { activeElement } = document;
    if (popup.getElement()?.contains(activeElement) || activeElement === document.body) marker.getElement()?.focus();
  });
  return marker;
}

function popupContent(pin: MapPin): HTMLElement {
  const content = document.createElement(pin.href === null ? "p" : "a");
  content.textContent = nameOf(pin);
  if (pin.href === null) content.tabIndex = -1;
  else content.setAttribute("href", pin.href);
  return content;
}

function nameOf({ number, label }: MapPin): string {
  return number === null ? label : `${number}. ${label}`;
}

function icon(text: string, className = ""): L.DivIcon {
  const mark = Object.assign(document.createElement("span"), { textContent: text });
  return L.divIcon({ html: mark, className: `map-pin ${className}`, iconSize: TOUCH_SIZE });
}

function numbersIn(cluster: L.MarkerCluster): number[] {
  const pins = cluster.getAllChildMarkers().map((marker) => (marker as PinMarker).pin);
  return [...new Set(pins.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b);
}

/** Zooms in until the places part, or fans them out when no zoom parts them; the keyboard's place stays with them. */
function openCluster(map: L.Map, group: L.MarkerClusterGroup, event: L.LeafletEvent): void {
  const { originalEvent, propagatedFrom } = event as L.LeafletMouseEvent;
  if (originalEvent instanceof KeyboardEvent && originalEvent.key !== "Enter") return;
  const cluster = propagatedFrom as L.MarkerCluster;
  const [first] = cluster.getAllChildMarkers();
  const bounds = cluster.getBounds();
  const isOneSpot = bounds.getSouthWest().equals(bounds.getNorthEast()) || map.getZoom() === map.getMaxZoom();
  if (!first) return;
  group.once(isOneSpot ? "spiderfied" : "animationend", () => group.getVisibleParent(first)?.getElement()?.focus());
  if (isOneSpot) cluster.spiderfy();
  else cluster.zoomToBounds({ padding: [40, 40] });
}

/** Each mark is a button by Leaflet's doing; here it gets its name. */
function nameMarks(map: L.Map, clusterWords: string): void {
  map.on("layeradd", ({ layer }: L.LayerEvent) => {
    if (!(layer instanceof L.Marker)) return;
    const isCluster = "getAllChildMarkers" in layer;
    const name = isCluster
      ? clusterWords.replace("{n}", joined(numbersIn(layer as L.MarkerCluster)))
      : nameOf((layer as PinMarker).pin);
    layer.getElement()?.setAttribute("aria-label", name);
  });
}

/** What buttons do on the space bar, and Escape out of a popup. */
function answerKeys(map: L.Map): void {
  map.getContainer().addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (key === " " && target instanceof HTMLElement && target.matches(".map-pin")) {
      event.preventDefault();
      target.click();
    }
    if (key === "Escape") map.closePopup();
  });
}
