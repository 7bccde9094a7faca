/** What the region itself says of things on its tray, and its notices on every page. */
export const fiCuration = {
  ownText: (region: string) => `Tämän tekstin on kirjoittanut ${region}.`,
  ownTextOnCard: "Alueen oma teksti",
  sourceText: "Lue järjestäjän oma teksti",
  notice: "Huomaa",
  noticeUntil: (day: string) => `Voimassa ${day} asti`,
  banners: "Tiedotteet",
  hiddenTitle: "Tätä ei enää ole täällä",
  hidden: (region: string) => `${region} on poistanut tämän näiltä sivuilta. Voit etsiä muuta:`,
  hiddenInstead: "Näistä voi olla apua",
};
export type CurationText = typeof fiCuration;
