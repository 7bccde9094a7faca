import type { MapText } from "./fi-map.ts";

export const svMap: MapText = {
  title: (count) => (count === 1 ? "Kartskiss: en plats" : `Kartskiss: ${count} platser`),
  sameNumbers: "Numren är samma som i listan.",
  together: (numbers) => `Nära varandra ligger ${numbers}.`,
  northUp: "Norr är uppåt.",
  north: "N",
  scale: (distance) => `En ruta är ${distance} bred.`,
  towns: (names) => `På kartan finns ${names}.`,
  you: "Du",
  leftOut: (numbers) => `På kartan saknas ${numbers}. Läget är felmarkerat.`,
  leftOutOnly: "Platsen saknas på kartan. Läget är felmarkerat.",
  show: "Visa kartan",
  hide: "Dölj kartan",
  loading: "Vi hämtar kartan…",
  failed: "Kartan gick inte att hämta nu. Du ser ändå platserna i skissen och i listan.",
  area: "Karta",
  keys: "Karta. Flytta dig med piltangenterna. Zooma in med plus och ut med minus.",
  skip: "Hoppa över kartan",
  cluster: (numbers) => `Nära varandra: ${numbers}. Zooma in.`,
  zoomIn: "Zooma in",
  zoomOut: "Zooma ut",
  close: "Stäng",
  postalCode: "Postnummer",
  nearPostalCode: (code) => `Nära: ${code}`,
  postalCodeMalformed: (text) => `”${text}” är inte ett postnummer. Skriv fem siffror, till exempel 00100.`,
  postalCodeUnknown: (code) =>
    `Vi känner inte till någon plats med postnumret ${code}. Kontrollera numret eller välj en kommun i listan.`,
  postalCodeElsewhere: (code, municipality) =>
    `Postnumret ${code} finns i kommunen ${municipality}, som inte hör till det här området.`,
  postalCodeFailed: "Det går inte att söka med postnummer just nu. Välj en kommun i listan.",
};
