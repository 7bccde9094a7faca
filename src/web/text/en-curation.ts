import type { CurationText } from "./fi-curation.ts";

export const enCuration: CurationText = {
  ownText: (region) => `This text was written by ${region}.`,
  ownTextOnCard: "The county's own text",
  sourceText: "Read the provider's own text",
  notice: "Please note",
  noticeUntil: (day) => `Until ${day}`,
  banners: "Notices",
  hiddenTitle: "This is no longer here",
  hidden: (region) => `${region} has removed this from these pages. You can look for something else:`,
  hiddenInstead: "These may help",
};
