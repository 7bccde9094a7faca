import { fiGuides, type GuidesText } from "./fi-guides.ts";

export const selkoGuides: GuidesText = {
  ...fiGuides,
  lead: "Näillä sivuilla kerromme hyvinvoinnista. Kerromme myös, kuka voi auttaa.",
  empty: "Emme löytäneet tähän nyt mitään. Voit hakea muualta.",
  national: "Tämä sivu on sama koko Suomessa.",
  own: "Hyvinvointialue on tehnyt tämän sivun.",
  reviewed: (date) => `Alue on tarkistanut sivun ${date}.`,
  unreviewed: "Alue ei ole vielä tarkistanut sivua.",
  reviewOn: (date) => `Sivu tarkistetaan viimeistään ${date}.`,
  otherLanguage: (name) => `Tätä sivua ei ole valitsemallasi kielellä. Sivun kieli: ${name}.`,
};
