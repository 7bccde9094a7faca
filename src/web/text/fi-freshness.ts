/** What the resident's web says to a provider who was asked whether the facts still hold. */
export const fiFreshness = {
  title: "Pitävätkö tiedot yhä paikkansa?",
  lead: (thing: string) =>
    `Näin asukkaat näkevät kohteen ${thing} palvelutarjottimella. Vastaa yhdellä painalluksella.`,
  see: "Katso koko sivu",
  choices: {
    true: "Kyllä, tiedot pitävät paikkansa",
    changed: "Jokin on muuttunut",
    ended: "Toiminta on päättynyt",
  },
  question: "Vastauksesi",
  words: "Mikä on muuttunut?",
  wordsHint: "Kerro esimerkiksi uusi aika, paikka tai puhelinnumero. Älä kirjoita kenenkään henkilötietoja.",
  ptv: "Korjaa muutos myös Palvelutietovarantoon, jos tiedot ovat siellä. Silloin ne korjautuvat kaikkialla.",
  sendChange: "Lähetä muutos",
  over: "Toimintaa ei enää ole",
  errors: {
    choice: "Valitse yksi vaihtoehto.",
    "no-words": "Kerro, mikä on muuttunut.",
    "too-long": "Teksti on liian pitkä. Enintään 2 000 merkkiä.",
  },
  errorsTitle: "Korjaa vielä tämä",
  thanksTitle: "Kiitos vastauksesta",
  thanks: {
    true: "Merkitsimme, että tiedot pitävät paikkansa. Sinun ei tarvitse tehdä muuta.",
    changed: "Kerroimme muutoksen alueen kuraattorille. Hän korjaa tiedon.",
    ended: "Kerroimme alueen kuraattorille, että toiminta on päättynyt.",
  },
  closedTitle: "Tähän on jo vastattu",
  closed: "Tämä kysymys on hoidettu. Jos jokin on silti väärin, kerro siitä palautteella.",
  unknownTitle: "Linkki ei toimi",
  unknown: "Linkki on ehkä katkennut sähköpostissa tai vanhentunut. Kopioi koko osoite viestistä.",
  gone: "Kohdetta ei enää näytetä tarjottimella.",
  known: {
    provider: (date: string) => `Palveluntuottaja vahvisti tiedot ${date}.`,
    curator: (date: string) => `Hyvinvointialue vahvisti tiedot ${date}.`,
    stale: "Kukaan ei ole vahvistanut näitä tietoja yli vuoteen. Varmista ne ennen kuin lähdet.",
  },
};
