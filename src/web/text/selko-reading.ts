import { fiReading, type ReadingText } from "./fi-reading.ts";

export const selkoReading: ReadingText = {
  ...fiReading,
  plain: {
    ...fiReading.plain,
    draft: "Tämä on selkokieltä. Kukaan ei ole vielä tarkistanut tätä selkotekstiä.",
    reviewed: {
      provider: (date) => `Tämä on selkokieltä. Järjestäjä tarkisti tekstin ${date}.`,
      region: (date) => `Tämä on selkokieltä. Hyvinvointialue tarkisti tekstin ${date}.`,
      polku: (date) => `Tämä on selkokieltä. Polku tarkisti tekstin ${date}.`,
    },
    others: "Kaikki teksti sivulla ei ole selkokieltä.",
  },
};
