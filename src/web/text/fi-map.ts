/** What the maps say, and how the reader tells where they are, in Finnish. */
export const fiMap = {
  title: (count: number) => (count === 1 ? "Piirroskartta: yksi paikka" : `Piirroskartta: ${count} paikkaa`),
  sameNumbers: "Numerot ovat samat kuin listassa.",
  together: (numbers: string) => `Lähekkäin ovat ${numbers}.`,
  northUp: "Pohjoinen on ylhäällä.",
  north: "P",
  scale: (distance: string) => `Ruudun sivu on ${distance}.`,
  towns: (names: string) => `Kartalle on merkitty: ${names}.`,
  you: "Sinä",
  leftOut: (numbers: string) => `Kartalta puuttuu ${numbers}. Sijainti on merkitty väärin.`,
  leftOutOnly: "Paikka puuttuu kartalta. Sijainti on merkitty väärin.",
  show: "Näytä kartta",
  hide: "Piilota kartta",
  loading: "Haemme karttaa…",
  failed: "Karttaa ei saatu nyt. Näet paikat silti piirroksesta ja listasta.",
  area: "Kartta",
  keys: "Kartta. Liiku nuolinäppäimillä. Lähennä plusnäppäimellä ja loitonna miinusnäppäimellä.",
  skip: "Ohita kartta",
  cluster: (numbers: string) => `Lähekkäin ${numbers}. Lähennä karttaa.`,
  zoomIn: "Lähennä",
  zoomOut: "Loitonna",
  close: "Sulje",
  postalCode: "Postinumero",
  nearPostalCode: (code: string) => `Lähellä: ${code}`,
  postalCodeMalformed: (text: string) => `”${text}” ei ole postinumero. Kirjoita viisi numeroa, esimerkiksi 00100.`,
  postalCodeUnknown: (code: string) =>
    `Emme tunne yhtään paikkaa postinumerossa ${code}. Tarkista numero tai valitse kunta listasta.`,
  postalCodeElsewhere: (code: string, municipality: string) =>
    `Postinumero ${code} on kunnassa ${municipality}, joka ei kuulu tähän alueeseen.`,
  postalCodeFailed: "Postinumerolla ei voi etsiä juuri nyt. Valitse kunta listasta.",
};

export type MapText = typeof fiMap;
