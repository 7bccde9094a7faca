import type { fiFreshness } from "./fi-freshness.ts";

export const svFreshness: typeof fiFreshness = {
  title: "Stämmer uppgifterna fortfarande?",
  lead: (thing) => `Så här ser invånarna ${thing} på servicebrickan. Svara med ett klick.`,
  see: "Se hela sidan",
  choices: {
    true: "Ja, uppgifterna stämmer",
    changed: "Något har ändrats",
    ended: "Verksamheten har upphört",
  },
  question: "Ditt svar",
  words: "Vad har ändrats?",
  wordsHint: "Berätta till exempel en ny tid, plats eller ett nytt telefonnummer. Skriv inga personuppgifter.",
  ptv: "Rätta ändringen också i Servicedatalagret om uppgifterna finns där. Då rättas de överallt.",
  sendChange: "Skicka ändringen",
  over: "Verksamheten finns inte längre",
  errors: {
    choice: "Välj ett alternativ.",
    "no-words": "Berätta vad som har ändrats.",
    "too-long": "Texten är för lång. Högst 2 000 tecken.",
  },
  errorsTitle: "Rätta det här först",
  thanksTitle: "Tack för svaret",
  thanks: {
    true: "Vi antecknade att uppgifterna stämmer. Du behöver inte göra något mer.",
    changed: "Vi berättade om ändringen för områdets kurator, som rättar uppgiften.",
    ended: "Vi berättade för områdets kurator att verksamheten har upphört.",
  },
  closedTitle: "Det här har redan besvarats",
  closed: "Frågan är skött. Om något ändå är fel, berätta det genom att ge respons.",
  unknownTitle: "Länken fungerar inte",
  unknown: "Länken har kanske gått av i e-posten eller blivit gammal. Kopiera hela adressen från meddelandet.",
  gone: "Det här visas inte längre på brickan.",
  known: {
    provider: (date) => `Tjänsteproducenten bekräftade uppgifterna ${date}.`,
    curator: (date) => `Välfärdsområdet bekräftade uppgifterna ${date}.`,
    stale: "Ingen har bekräftat uppgifterna på över ett år. Kontrollera dem innan du ger dig i väg.",
  },
};
