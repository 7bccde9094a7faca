/** What a check's sentence needs: numbers and words found. */
export type CheckValues = Readonly<Record<string, string | number>>;

const LANGUAGES: Readonly<Record<string, string>> = { fi: "Suomen", sv: "Ruotsin" };

/** Each check's name, what it says of a record, and what to do. */
export const fiQualityChecks = {
  "no-contact": {
    name: "Yhteystiedot puuttuvat",
    says: () => "Tiedossa ei ole puhelinta, sähköpostia, verkkosivua eikä käyntiosoitetta.",
    advice: () => "Lisää ainakin yksi tapa ottaa yhteyttä.",
  },
  "no-area": {
    name: "Alue puuttuu",
    says: () => "Tieto ei kerro, missä kunnissa palvelua saa.",
    advice: () => "Lisää kunnat, joissa palvelua saa.",
  },
  "dead-link": {
    name: "Linkki ei toimi",
    says: ({ visits }: CheckValues) => `Verkkosivu ei ole vastannut ${visits} kertaan.`,
    advice: () => "Tarkista osoite ja korjaa se. Jos sivua ei enää ole, ota tieto pois tarjottimelta.",
  },
  "event-no-place": {
    name: "Tapahtuman paikka puuttuu",
    says: () => "Tapahtuma ei kerro, missä se on tai millä linkillä siihen pääsee.",
    advice: () => "Lisää paikan nimi ja osoite tai linkki verkkotapahtumaan.",
  },
  "missing-finnish": {
    name: "Suomenkielinen teksti puuttuu",
    says: () => "Nimi tai tiivistelmä puuttuu suomeksi.",
    advice: () =>
      "Kirjoita nimi ja tiivistelmä suomeksi. Voit kirjoittaa ne myös tarjottimelle lähteen tekstin päälle.",
  },
  "person-name": {
    name: "Tekstissä on henkilön nimi",
    says: () => "Tekstissä näyttää olevan yhteyshenkilön nimi.",
    advice: () => "Vaihda nimi tehtävään tai toimipisteeseen: ihmiset vaihtuvat, ja nimi on henkilötieto.",
  },
  "event-no-registration": {
    name: "Ilmoittautumistapa puuttuu",
    says: () => "Tapahtumaan pitää ilmoittautua, mutta tieto ei kerro miten.",
    advice: () => "Lisää ilmoittautumisen linkki, puhelin tai sähköposti.",
  },
  "stale-two-years": {
    name: "Yli kaksi vuotta vanha",
    says: ({ years }: CheckValues) => `Kukaan ei ole muuttanut tietoa ${years} vuoteen.`,
    advice: () => "Kysy järjestäjältä, pitääkö tieto yhä paikkansa. Jos ei, ota se pois tarjottimelta.",
  },
  "missing-summary": {
    name: "Tiivistelmä puuttuu",
    says: () => "Hakutuloksessa näkyy vain nimi.",
    advice: () => "Kirjoita yksi tai kaksi virkettä: kenelle tämä on ja mihin se auttaa.",
  },
  "missing-swedish": {
    name: "Ruotsinkielinen teksti puuttuu",
    says: () => "Nimi tai tiivistelmä puuttuu ruotsiksi.",
    advice: () =>
      "Kirjoita nimi ja tiivistelmä ruotsiksi. Voit kirjoittaa ne myös tarjottimelle lähteen tekstin päälle.",
  },
  "event-no-time": {
    name: "Kellonaika puuttuu",
    says: () => "Tapahtuma ei kerro, mihin aikaan se alkaa.",
    advice: () => "Lisää alkamisaika.",
  },
  "malformed-link": {
    name: "Verkko-osoite on virheellinen",
    says: ({ count }: CheckValues) => `Virheellisiä verkko-osoitteita: ${count}.`,
    advice: () => "Korjaa osoite muotoon https://…",
  },
  "personal-email": {
    name: "Henkilökohtainen sähköposti",
    says: () => "Tiedoissa on yhden ihmisen sähköpostiosoite.",
    advice: () => "Vaihda tilalle yhteinen osoite, jota luetaan myös lomien aikana.",
  },
  "wide-area": {
    name: "Alue on liian laaja",
    says: () => "Palvelu sanoo kattavansa koko maan, mutta järjestäjä tai paikka on paikallinen.",
    advice: () => "Merkitse ne kunnat, joissa palvelua todella saa.",
  },
  "stale-year": {
    name: "Yli vuoden vanha",
    says: () => "Kukaan ei ole muuttanut tietoa yli vuoteen.",
    advice: () => "Kysy järjestäjältä, pitääkö tieto yhä paikkansa.",
  },
  "missing-description": {
    name: "Kuvaus puuttuu",
    says: () => "Palvelusta ei kerrota tiivistelmää enempää.",
    advice: () => "Kerro, mitä palvelussa tapahtuu, kenelle se on ja miten sinne pääsee.",
  },
  "missing-hours": {
    name: "Aukioloajat puuttuvat",
    says: () => "Asukas ei näe, milloin paikka on auki.",
    advice: () => "Lisää aukioloajat tai kerro, että paikkaan varataan aika.",
  },
  "no-classes": {
    name: "Palveluluokka puuttuu",
    says: () => "Palvelulla ei ole luokkaa, joten sen teema päätellään vain tekstistä.",
    advice: () => "Lisää palveluluokka, joka kertoo, mistä palvelussa on kyse.",
  },
  "same-text": {
    name: "Sama teksti kahdella kielellä",
    says: () => "Ruotsin kohdalla on sama teksti kuin suomen kohdalla.",
    advice: () => "Käännä teksti tai poista se väärän kielen kohdalta.",
  },
  "summary-is-title": {
    name: "Tiivistelmä toistaa nimen",
    says: () => "Tiivistelmässä on vain nimi uudelleen.",
    advice: () => "Kerro tiivistelmässä, kenelle tämä on ja mihin se auttaa.",
  },
  "vague-title": {
    name: "Nimi ei kerro sisältöä",
    says: () => "Nimi sopisi mihin tahansa.",
    advice: () => "Lisää nimeen, mistä on kyse, esimerkiksi ”Velkaneuvonta”.",
  },
  "maybe-duplicate": {
    name: "Ehkä sama kuin toinen",
    says: ({ others }: CheckValues) => `Samaa tarkoittavia tietoja on ehkä muitakin: ${others}.`,
    advice: () => "Vertaa tietoja tuplien sivulla ja yhdistä ne, jos ne ovat samat.",
  },
  "unknown-price": {
    name: "Hinta puuttuu",
    says: () => "Asukas ei tiedä, maksaako tämä jotain.",
    advice: () => "Merkitse, onko tämä maksuton vai maksullinen.",
  },
  "missing-phone": {
    name: "Puhelinnumero puuttuu",
    says: () => "Tähän ei voi soittaa.",
    advice: () => "Lisää numero, johon joku vastaa. Kaikki eivät käytä verkkoa.",
  },
  "long-sentences": {
    name: "Pitkiä virkkeitä",
    says: ({ language, count, longest }: CheckValues) =>
      `${LANGUAGES[language ?? ""] ?? ""} tekstissä on pitkiä virkkeitä: ${count}. Pisimmässä on ${longest} sanaa.`,
    advice: () => "Jaa virkkeet: yksi asia kerrallaan, alle 20 sanaa.",
  },
  "hard-words": {
    name: "Virkakieltä",
    says: ({ language, words }: CheckValues) =>
      `${LANGUAGES[language ?? ""] ?? ""} tekstissä on vaikeita sanoja${words ? `: ${words}` : ""}.`,
    advice: () => "Vaihda ne arkisiin sanoihin ja kerro, kuka tekee ja mitä.",
  },
  "mobile-in-text": {
    name: "Matkapuhelinnumero tekstissä",
    says: () => "Numero on tekstin seassa eikä puhelinnumeron paikalla.",
    advice: () => "Siirrä numero yhteystietoihin. Jos se on jonkun oma, vaihda se yhteiseen.",
  },
  "moved-link": {
    name: "Linkki on siirtynyt",
    says: () => "Verkkosivu vastaa uudesta osoitteesta.",
    advice: () => "Vaihda osoite uuteen, ennen kuin vanha lakkaa toimimasta.",
  },
  "no-target-groups": {
    name: "Kohderyhmä puuttuu",
    says: () => "Palvelu ei kerro, kenelle se on.",
    advice: () => "Lisää kohderyhmä, esimerkiksi ikäihmiset tai nuoret.",
  },
  "title-too-long": {
    name: "Nimi on pitkä",
    says: ({ letters, most }: CheckValues) => `Nimessä on ${letters} merkkiä. Puhelimessa hyvin mahtuu ${most}.`,
    advice: () => "Jätä nimeen olennainen ja siirrä loput tiivistelmään.",
  },
  "all-caps": {
    name: "Nimi on isoilla kirjaimilla",
    says: () => "Isoilla kirjaimilla kirjoitettua on vaikea lukea.",
    advice: () => "Kirjoita nimi pienillä kirjaimilla.",
  },
};
