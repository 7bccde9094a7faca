import type { CheckValues, fiQualityChecks } from "./fi-quality-checks.ts";

const LANGUAGES: Readonly<Record<string, string>> = { fi: "finska", sv: "svenska" };

export const svQualityChecks: typeof fiQualityChecks = {
  "no-contact": {
    name: "Kontaktuppgifter saknas",
    says: () => "Det finns varken telefon, e-post, webbplats eller besöksadress.",
    advice: () => "Lägg till minst ett sätt att ta kontakt.",
  },
  "no-area": {
    name: "Området saknas",
    says: () => "Uppgifterna berättar inte i vilka kommuner tjänsten finns.",
    advice: () => "Lägg till de kommuner där man får tjänsten.",
  },
  "dead-link": {
    name: "Länken fungerar inte",
    says: ({ visits }: CheckValues) => `Webbplatsen har inte svarat på ${visits} försök.`,
    advice: () => "Kontrollera adressen och rätta den. Om sidan inte längre finns, ta bort uppgiften från brickan.",
  },
  "event-no-place": {
    name: "Evenemangets plats saknas",
    says: () => "Evenemanget berättar inte var det ordnas eller med vilken länk man deltar.",
    advice: () => "Lägg till platsens namn och adress eller länken till webbevenemanget.",
  },
  "missing-finnish": {
    name: "Text på finska saknas",
    says: () => "Namnet eller sammandraget saknas på finska.",
    advice: () => "Skriv namnet och sammandraget på finska. Du kan också skriva dem på brickan ovanpå källans text.",
  },
  "person-name": {
    name: "En persons namn i texten",
    says: () => "Texten verkar innehålla namnet på en kontaktperson.",
    advice: () =>
      "Byt namnet mot en uppgift eller ett verksamhetsställe: människor byts ut och namn är personuppgifter.",
  },
  "event-no-registration": {
    name: "Sätt att anmäla sig saknas",
    says: () => "Man måste anmäla sig till evenemanget, men det framgår inte hur.",
    advice: () => "Lägg till en länk, en telefon eller en e-postadress för anmälan.",
  },
  "stale-two-years": {
    name: "Över två år gammal",
    says: ({ years }: CheckValues) => `Ingen har ändrat uppgifterna på ${years} år.`,
    advice: () => "Fråga arrangören om uppgifterna fortfarande stämmer. Om inte, ta bort dem från brickan.",
  },
  "missing-summary": {
    name: "Sammandrag saknas",
    says: () => "I sökresultatet syns bara namnet.",
    advice: () => "Skriv en eller två meningar: för vem det är och vad det hjälper med.",
  },
  "missing-swedish": {
    name: "Text på svenska saknas",
    says: () => "Namnet eller sammandraget saknas på svenska.",
    advice: () => "Skriv namnet och sammandraget på svenska. Du kan också skriva dem på brickan ovanpå källans text.",
  },
  "event-no-time": {
    name: "Klockslag saknas",
    says: () => "Evenemanget berättar inte vilken tid det börjar.",
    advice: () => "Lägg till en starttid.",
  },
  "malformed-link": {
    name: "Fel i webbadressen",
    says: ({ count }: CheckValues) => `Webbadresser med fel: ${count}.`,
    advice: () => "Rätta adressen så att den börjar med https://",
  },
  "personal-email": {
    name: "Personlig e-postadress",
    says: () => "Uppgifterna innehåller en enskild persons e-postadress.",
    advice: () => "Byt till en gemensam adress som någon läser också under semestrar.",
  },
  "wide-area": {
    name: "Området är för stort",
    says: () => "Tjänsten sägs gälla hela landet, men arrangören eller platsen är lokal.",
    advice: () => "Ange de kommuner där man verkligen får tjänsten.",
  },
  "stale-year": {
    name: "Över ett år gammal",
    says: () => "Ingen har ändrat uppgifterna på över ett år.",
    advice: () => "Fråga arrangören om uppgifterna fortfarande stämmer.",
  },
  "missing-description": {
    name: "Beskrivning saknas",
    says: () => "Ingenting mer än sammandraget berättas om tjänsten.",
    advice: () => "Berätta vad som händer, för vem det är och hur man kommer dit.",
  },
  "missing-hours": {
    name: "Öppettider saknas",
    says: () => "Invånaren ser inte när stället är öppet.",
    advice: () => "Lägg till öppettiderna eller berätta att man bokar en tid.",
  },
  "no-classes": {
    name: "Serviceklass saknas",
    says: () => "Tjänsten har ingen klass, så temat tolkas bara ur texten.",
    advice: () => "Lägg till en serviceklass som berättar vad tjänsten gäller.",
  },
  "same-text": {
    name: "Samma text på två språk",
    says: () => "På svenska står samma text som på finska.",
    advice: () => "Översätt texten eller ta bort den från fel språk.",
  },
  "summary-is-title": {
    name: "Sammandraget upprepar namnet",
    says: () => "Sammandraget består bara av namnet en gång till.",
    advice: () => "Berätta i sammandraget för vem det är och vad det hjälper med.",
  },
  "vague-title": {
    name: "Namnet säger inget om innehållet",
    says: () => "Namnet kunde passa på vad som helst.",
    advice: () => "Lägg till vad det gäller, till exempel ”Skuldrådgivning”.",
  },
  "maybe-duplicate": {
    name: "Kanske samma som en annan",
    says: ({ others }: CheckValues) => `Det finns kanske andra uppgifter om samma sak: ${others}.`,
    advice: () => "Jämför dem på sidan för dubbletter och slå ihop dem om de är samma sak.",
  },
  "unknown-price": {
    name: "Pris saknas",
    says: () => "Invånaren vet inte om det kostar något.",
    advice: () => "Ange om det är avgiftsfritt eller avgiftsbelagt.",
  },
  "missing-phone": {
    name: "Telefonnummer saknas",
    says: () => "Man kan inte ringa hit.",
    advice: () => "Lägg till ett nummer som någon svarar på. Alla använder inte nätet.",
  },
  "long-sentences": {
    name: "Långa meningar",
    says: ({ language, count, longest }: CheckValues) =>
      `Texten på ${LANGUAGES[language ?? ""] ?? ""} har långa meningar: ${count}. Den längsta har ${longest} ord.`,
    advice: () => "Dela meningarna: en sak i taget, under 25 ord.",
  },
  "hard-words": {
    name: "Myndighetsspråk",
    says: ({ language, words }: CheckValues) =>
      `Texten på ${LANGUAGES[language ?? ""] ?? ""} har svåra ord${words ? `: ${words}` : ""}.`,
    advice: () => "Byt dem mot vardagliga ord och berätta vem som gör vad.",
  },
  "mobile-in-text": {
    name: "Mobilnummer i texten",
    says: () => "Numret står i texten och inte på telefonnumrets plats.",
    advice: () => "Flytta numret till kontaktuppgifterna. Om det är någons eget, byt till ett gemensamt.",
  },
  "moved-link": {
    name: "Länken har flyttats",
    says: () => "Webbplatsen svarar på en ny adress.",
    advice: () => "Byt till den nya adressen innan den gamla slutar fungera.",
  },
  "no-target-groups": {
    name: "Målgrupp saknas",
    says: () => "Det framgår inte för vem tjänsten är.",
    advice: () => "Lägg till en målgrupp, till exempel äldre eller unga.",
  },
  "title-too-long": {
    name: "Namnet är långt",
    says: ({ letters, most }: CheckValues) => `Namnet har ${letters} tecken. I en telefon får ${most} bra plats.`,
    advice: () => "Behåll det viktigaste i namnet och flytta resten till sammandraget.",
  },
  "all-caps": {
    name: "Namnet är skrivet med stora bokstäver",
    says: () => "Det är svårt att läsa text med bara stora bokstäver.",
    advice: () => "Skriv namnet med små bokstäver.",
  },
};
