import type { fiOwnPlaces } from "./fi-own-places.ts";

export const svOwnPlaces: typeof fiOwnPlaces = {
  none: "Det finns inga andra platser. Om tjänsten ges på bara ett ställe kan du fortsätta.",
  list: "Andra platser",
  change: "Ändra",
  remove: "Ta bort",
  fromRegister: "Uppgifterna kommer från registret",
  search: "Sök en plats som brickan redan känner till",
  searchHint: "Skriv platsens namn, till exempel bibliotek.",
  searchButton: "Sök",
  found: (text) => `Sökningen ${text} gav:`,
  notFound: (text) => `Sökningen ${text} gav ingen plats. Du kan skriva den själv.`,
  add: "Lägg till",
  write: "Skriv platsen själv",
  newTitle: "Ny plats",
  known: "Namn, adress och karta kommer från registret. Berätta bara när tjänsten är öppen där.",
  hoursHint: "Om du inte anger tider ser invånarna platsens egna öppettider.",
  save: "Spara platsen",
  backToList: "Tillbaka till platserna",
  next: "Fortsätt",
  full: (count) => `Det kan finnas högst ${count} platser.`,
  gone: "Den här platsen finns inte längre.",
  done: {
    placeSaved: "Platsen är sparad.",
    placeAdded: "Platsen är tillagd. Berätta ännu när tjänsten är öppen där.",
    placeRemoved: "Platsen är borttagen.",
  },
};
