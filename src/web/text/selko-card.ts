import { type CardText, fiCard } from "./fi-card.ts";

export const selkoCard: CardText = {
  ...fiCard,
  front: "Täytä lyhyt Mitä kuuluu? -kortti",
  lead: "Rastita, mikä sopii sinuun nyt. Näytämme, mistä saat apua.",
  inAddress:
    "Kortissa on valmiita rasteja. Rastit näkyvät tämän sivun osoitteessa. Älä anna osoitetta muille. Voit muuttaa rasteja. Muutokset eivät näy osoitteessa.",
  tooLarge: "Kortissa oli liikaa tietoa. Avaa kortti uudelleen. Rastita sitten, mikä sopii sinuun.",
  results: {
    ...fiCard.results,
    lead: "Rastitit nämä asiat. Kerromme, miksi teemme jokaisen ehdotuksen.",
    many: "Rastitit monta asiaa. Aloitamme näistä. Voit muuttaa rasteja. Sitten näet muut.",
    empty: "Emme löytäneet kaikkeen ehdotusta. Katso vielä nämä aiheet.",
    below: "Alla on ehdotuksia sinulle.",
    pathHint: "Valitse, mitä haluat polullesi. Paina sitten Tee oma polku.",
    nothing: "Se ei haittaa. Voit täyttää kortin myöhemmin. Voit myös katsoa, mitä lähelläsi on.",
  },
  sheet: {
    ...fiCard.sheet,
    lead: "Kortti mahtuu yhdelle A4-paperille. Taita paperista pieni vihko.",
    leadLarge: "Kortti vie kaksi A4-paperia. Taita papereista vihko.",
    steps: [
      "Avaa tulostus. Paina tietokoneella näppäimiä Ctrl ja P. Puhelimessa valitse Jaa tai Tulosta.",
      "Valitse paperi A4. Valitse suunta vaaka. Koko on 100 prosenttia.",
      "Taita paperi keskeltä. Teksti jää ulkopuolelle. Taita vielä kerran. Etusivu jää päälle.",
    ],
    stepsLarge: [
      "Avaa tulostus. Paina tietokoneella näppäimiä Ctrl ja P. Puhelimessa valitse Jaa tai Tulosta.",
      "Valitse paperi A4. Valitse suunta vaaka. Koko on 100 prosenttia. Voit tulostaa paperin molemmille puolille. Käännä silloin lyhyt sivu.",
      "Saitko kaksi paperia? Laita ne päällekkäin, tekstit ulospäin. Taita kerran keskeltä. Etusivu jää päälle.",
    ],
    use: "Rastita, mikä sopii sinuun nyt. Ota kortti mukaan, kun tapaat ammattilaisen. Voitte katsoa korttia yhdessä.",
    hoursUnknown: "Emme tiedä aukioloaikaa.",
    callFirst: "Emme tiedä aukioloaikaa. Soita ensin.",
    elsewhere: (municipality: string) => `Emme tunne paikkaa täältä: ${municipality}. Nämä paikat ovat muualla.`,
    noPlaces: "Emme tunne vielä paikkoja. Kysy neuvonnasta.",
    dated: (date: string) => `Tiedot ovat päivältä ${date}. Juhlapäivinä ajat voivat muuttua.`,
    trayHint: "Kuvaa koodi puhelimella. Voit myös kirjoittaa osoitteen:",
  },
};
