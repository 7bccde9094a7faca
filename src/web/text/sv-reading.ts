import type { ReadingText } from "./fi-reading.ts";

export const svReading: ReadingText = {
  listen: "Lyssna",
  plain: {
    none: "Den här texten finns inte på lätt finska.",
    draft: "Ingen har ännu granskat den här texten på lätt finska.",
    reviewed: {
      provider: (date) => `Den som ordnar tjänsten granskade texten på lätt finska ${date}.`,
      region: (date) => `Välfärdsområdet granskade texten på lätt finska ${date}.`,
      polku: (date) => `Polku granskade texten på lätt finska ${date}.`,
    },
    others: "På sidan finns också text som inte är på lätt finska.",
  },
};
