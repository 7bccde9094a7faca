import type { ReadingText } from "./fi-reading.ts";

export const enReading: ReadingText = {
  listen: "Listen",
  plain: {
    none: "This text is not available in plain Finnish.",
    draft: "Nobody has checked this plain Finnish text yet.",
    reviewed: {
      provider: (date) => `The provider checked the plain Finnish text on ${date}.`,
      region: (date) => `The wellbeing services county checked the plain Finnish text on ${date}.`,
      polku: (date) => `Polku checked the plain Finnish text on ${date}.`,
    },
    others: "The page also has text that is not in plain Finnish.",
  },
};
