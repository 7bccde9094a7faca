import type { CurationText } from "./fi-curation.ts";

export const svCuration: CurationText = {
  ownText: (region) => `Den här texten är skriven av ${region}.`,
  ownTextOnCard: "Områdets egen text",
  sourceText: "Läs arrangörens egen text",
  notice: "Obs",
  noticeUntil: (day) => `Gäller till och med ${day}`,
  banners: "Meddelanden",
  hiddenTitle: "Det här finns inte längre här",
  hidden: (region) => `${region} har tagit bort det här från de här sidorna. Du kan söka något annat:`,
  hiddenInstead: "Det här kan vara till hjälp",
};
