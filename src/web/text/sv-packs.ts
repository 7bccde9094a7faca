import type { PacksText } from "./fi-packs.ts";

export const svPacks: PacksText = {
  title: "Några frågor till",
  lead: "Ditt område ställer också de här frågorna. Du kan hoppa över vilken du vill.",
  none: "Jag svarar inte på den här",
  means: (value, text) => `${value} betyder: ${text}`,
  ownTranslation: "Översättningen är vår egen. Ingen har undersökt hur tillförlitlig den är.",
  source: "Källa till frågorna",
  terms: "Användningsvillkor",
  answers: "Dina svar på tilläggsfrågorna",
  answersLead: "Här ser du vad du svarade. Vi räknar inga poäng.",
  skipped: "Du hoppade över den här",
  outOf: (value, highest) => `${value}, när det största är ${highest}`,
};
