import type { PacksText } from "./fi-packs.ts";

export const selkoPacks: PacksText = {
  title: "Vielä muutama kysymys",
  lead: "Alueesi kysyy myös nämä. Voit jättää kysymyksen väliin.",
  none: "En vastaa tähän",
  means: (value, text) => `${value} tarkoittaa: ${text}`,
  ownTranslation: "Käänsimme kysymykset itse. Kukaan ei ole tutkinut käännöstä.",
  source: "Kenen kysymykset ovat",
  terms: "Käyttöehdot",
  answers: "Vastauksesi lisäkysymyksiin",
  answersLead: "Tässä ovat vastauksesi. Emme laske pisteitä.",
  skipped: "Ohitit tämän",
  outOf: (value, highest) => `${value}. Suurin luku on ${highest}`,
};
