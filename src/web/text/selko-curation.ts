import { type CurationText, fiCuration } from "./fi-curation.ts";

export const selkoCuration: CurationText = {
  ...fiCuration,
  ownText: (region) => `Tekstin kirjoitti ${region}.`,
  hiddenTitle: "Tätä ei ole enää täällä",
  hidden: () => "Tämä on poistettu näiltä sivuilta. Voit etsiä muuta:",
};
