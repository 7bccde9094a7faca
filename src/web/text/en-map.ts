import type { MapText } from "./fi-map.ts";

export const enMap: MapText = {
  title: (count) => (count === 1 ? "Sketch map: one place" : `Sketch map: ${count} places`),
  sameNumbers: "The numbers are the same as in the list.",
  together: (numbers) => `Close together: ${numbers}.`,
  northUp: "North is up.",
  north: "N",
  scale: (distance) => `One square is ${distance} wide.`,
  towns: (names) => `Marked on the map: ${names}.`,
  you: "You",
  leftOut: (numbers) => `Not on the map: ${numbers}. The location given for them is wrong.`,
  leftOutOnly: "The place is not on the map. The location given for it is wrong.",
  show: "Show the map",
  hide: "Hide the map",
  loading: "Loading the map…",
  failed: "The map cannot be shown now. You can still see the places in the sketch and the list.",
  area: "Map",
  keys: "Map. Move with the arrow keys. Zoom in with plus and out with minus.",
  skip: "Skip the map",
  cluster: (numbers) => `Close together: ${numbers}. Zoom in.`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  close: "Close",
  postalCode: "Postal code",
  nearPostalCode: (code) => `Near: ${code}`,
  postalCodeMalformed: (text) => `“${text}” is not a postal code. Write five digits, for example 00100.`,
  postalCodeUnknown: (code) =>
    `We do not know any place with the postal code ${code}. Check the number or choose a municipality from the list.`,
  postalCodeElsewhere: (code, municipality) =>
    `The postal code ${code} is in ${municipality}, which is not part of this county.`,
  postalCodeFailed: "Searching by postal code does not work just now. Choose a municipality from the list.",
};
