import type { PacksText } from "./fi-packs.ts";

export const enPacks: PacksText = {
  title: "A few more questions",
  lead: "Your county asks these too. You can leave any of them empty.",
  none: "I will not answer this",
  means: (value, text) => `${value} means: ${text}`,
  ownTranslation: "The translation is our own. Its reliability has not been studied.",
  source: "Source of the questions",
  terms: "Terms of use",
  answers: "Your answers to the extra questions",
  answersLead: "This is what you answered. We do not count a score.",
  skipped: "You skipped this",
  outOf: (value, highest) => `${value}, where the highest is ${highest}`,
};
