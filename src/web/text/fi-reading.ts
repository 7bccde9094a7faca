/** What helps to read: who has checked the plain Finnish, and reading aloud. */
export const fiReading = {
  /** On the button that reads the page aloud; pressed again it stops. */
  listen: "Kuuntele",
  plain: {
    none: "Tätä tekstiä ei ole selkokielellä.",
    draft: "Kukaan ei ole vielä tarkistanut tätä selkotekstiä.",
    reviewed: {
      provider: (date: string) => `Palvelun järjestäjä on tarkistanut selkotekstin ${date}.`,
      region: (date: string) => `Hyvinvointialue on tarkistanut selkotekstin ${date}.`,
      polku: (date: string) => `Polku on tarkistanut selkotekstin ${date}.`,
    },
    others: "Sivulla on myös tekstiä, joka ei ole selkokieltä.",
  },
};
export type ReadingText = typeof fiReading;
