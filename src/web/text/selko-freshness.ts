import type { fiFreshness } from "./fi-freshness.ts";

export const selkoFreshness: typeof fiFreshness = {
  title: "Pitävätkö tiedot yhä paikkansa?",
  lead: (thing) => `Asukkaat näkevät nämä tiedot: ${thing}. Valitse yksi vastaus.`,
  see: "Katso koko sivu",
  choices: {
    true: "Kyllä, tiedot ovat oikein",
    changed: "Jokin on muuttunut",
    ended: "Toiminta on loppunut",
  },
  question: "Vastauksesi",
  words: "Mikä on muuttunut?",
  wordsHint: "Kerro uusi aika, paikka tai puhelinnumero. Älä kirjoita kenenkään henkilötietoja.",
  ptv: "Korjaa tieto myös Palvelutietovarantoon.",
  sendChange: "Lähetä muutos",
  over: "Toimintaa ei enää ole",
  errors: {
    choice: "Valitse yksi vastaus.",
    "no-words": "Kerro, mikä on muuttunut.",
    "too-long": "Teksti on liian pitkä. Lyhennä tekstiä.",
  },
  errorsTitle: "Korjaa vielä tämä",
  thanksTitle: "Kiitos vastauksesta",
  thanks: {
    true: "Merkitsimme, että tiedot ovat oikein. Muuta ei tarvita.",
    changed: "Kerroimme muutoksesta alueen työntekijälle. Hän korjaa tiedon.",
    ended: "Kerroimme alueen työntekijälle, että toiminta on loppunut.",
  },
  closedTitle: "Tähän on jo vastattu",
  closed: "Asia on hoidettu. Jos tieto on väärin, anna palautetta.",
  unknownTitle: "Linkki ei toimi",
  unknown: "Linkki voi olla vanha tai katkennut. Kopioi koko osoite viestistä.",
  gone: "Tätä ei enää näytetä tarjottimella.",
  known: {
    provider: (date) => `Palvelun järjestäjä tarkisti tiedot ${date}.`,
    curator: (date) => `Alue tarkisti tiedot ${date}.`,
    stale: "Tiedot ovat yli vuoden vanhoja. Varmista tiedot ennen kuin lähdet.",
  },
};
