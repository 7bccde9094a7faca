import type { fiFreshness } from "./fi-freshness.ts";

export const svFreshness: typeof fiFreshness = {
  title: "Aktualitet",
  lead: "Här står det vars uppgifter ingen har bekräftat på länge. Tjänsteproducenten får en fråga per e-post, och svaret kommer hit.",
  isOff: "Området frågar ännu inte tjänsteproducenterna. Huvudanvändaren kan ta frågorna i bruk på den här sidan.",
  open: "Öppna frågor",
  none: "Inga öppna frågor.",
  count: (number: string) => (number === "1" ? "1 fråga" : `${number} frågor`),
  columns: { thing: "Gäller", since: "Senast bekräftat", state: "Läget", answer: "Svar", acts: "Åtgärder" },
  letters: {
    0: "Frågan har inte skickats ännu",
    1: "Frågat en gång",
    2: "Frågat och påmint en gång",
    3: "Frågat och påmint två gånger",
  },
  noAddress: "E-postadress saknas",
  withCurator: "Väntar på kuratorn",
  lowered: "Visas efter andra",
  takenOff: "Borta från brickan",
  willLower: (day: string) => `Visas efter andra från ${day}`,
  willTakeOff: (day: string) => `Tas bort från brickan ${day}`,
  answers: { true: "Stämmer", changed: "Något har ändrats", ended: "Har upphört" },
  noAnswer: "Inget svar",
  acts: {
    confirm: "Uppgifterna stämmer",
    handled: "Ändringen är åtgärdad",
    ended: "Har upphört, dölj",
  },
  gone: "Finns inte längre",
  done: {
    confirm: "Vi antecknade att uppgifterna stämmer.",
    handled: "Vi antecknade att ändringen är åtgärdad.",
    ended: "Frågan är stängd. Du kan dölja det som den gällde på dess egen sida.",
    rule: "Regeln har sparats.",
  },
  history: "Stängda frågor",
  because: {
    confirmed: "Bekräftat",
    source: "Källan gav nya uppgifter",
    gone: "Försvann",
    handled: "Ändringen åtgärdad",
    ended: "Upphört",
  },
  rule: "Områdets regel",
  ruleLead: "Allt som sker av sig självt berättas först för tjänsteproducenten och kuratorn.",
  isOn: "Ska vi fråga tjänsteproducenterna?",
  afterMonths: "Fråga när uppgifterna inte har bekräftats på så här många månader",
  remindAfterDays: "Påminn med så här många dagars mellanrum",
  lowerAfterDays: "Visa efter andra när det gått så här många dagar sedan frågan",
  offAfterDays: "Ta bort från brickan när det gått så här många dagar sedan frågan",
  neverHint: "Lämna tomt om det aldrig ska göras.",
  errors: {
    afterMonths: "Skriv månaderna som ett heltal, 3–36.",
    remindAfterDays: "Skriv dagarna mellan påminnelserna som ett heltal, 3–60.",
    lowerAfterDays: "Skriv dagarna som ett heltal, 14–365, eller lämna fältet tomt.",
    offAfterDays:
      "Skriv dagarna som ett heltal, 30–730, eller lämna fältet tomt. Det tas bort först när det en tid har visats efter andra.",
  },
  waiting: (number: string) =>
    number === "1"
      ? "1 svar från en tjänsteproducent väntar på dig"
      : `${number} svar från tjänsteproducenter väntar på dig`,
};
