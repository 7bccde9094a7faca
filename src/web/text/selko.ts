import { fi, type Text } from "./fi.ts";
import { selkoAssessment } from "./selko-assessment.ts";
import { selkoCard } from "./selko-card.ts";
import { selkoCuration } from "./selko-curation.ts";
import { selkoFinding } from "./selko-finding.ts";
import { selkoFreshness } from "./selko-freshness.ts";
import { selkoGuides } from "./selko-guides.ts";
import { selkoMap } from "./selko-map.ts";
import { selkoPacks } from "./selko-packs.ts";
import { selkoPages } from "./selko-pages.ts";
import { selkoPath } from "./selko-path.ts";
import { selkoReading } from "./selko-reading.ts";
import { selkoRecommendation } from "./selko-recommendation.ts";
import { selkoSharing } from "./selko-sharing.ts";
import { selkoTray } from "./selko-tray.ts";

/** Plain Finnish: one idea in a sentence, at most ten words, common words. What is already plain comes from Finnish. */
export const selko: Text = {
  ...fi,
  layout: {
    ...fi.layout,
    offline: (day) => `Sivu on tallessa laitteellasi. Sivun päivä on ${day}. Tiedot voivat olla vanhoja.`,
    notReplacing: "Polku auttaa löytämään palveluita. Polku ei korvaa lääkäriä. Polku ei korvaa sosiaalityöntekijää.",
    demo: "Tämä alue on keksitty. Palvelut ja numerot ovat keksittyjä.",
  },
  municipality: {
    ...fi.municipality,
    unknown: "Emme tunne tätä kuntaa. Näytämme koko alueen palvelut.",
    elsewhere: (name) => `${name} ei ole tällä alueella. Näytämme koko alueen palvelut.`,
    merged: (today) => `Kunnan uusi nimi on ${today}.`,
  },
  chooser: {
    ...fi.chooser,
    lead: "Polku näyttää, mitä apua ja tekemistä on lähellä. Missä kunnassa asut?",
    hint: "Kirjoita kunnan nimen alku. Esimerkiksi: Por",
    none: (text) => `Emme löytäneet kuntaa: ${text}. Tarkista kirjoitus. Voit myös valita alueen listasta.`,
    unknownRegionLead: "Osoite voi olla väärin. Kirjoita kuntasi nimi. Löydät oman alueesi.",
  },
  front: {
    ...fi.front,
    hint: "Kirjoita sana tai lause. Älä kirjoita nimeäsi.",
    suggest: {
      ...fi.front.suggest,
      keys: "Valitse ehdotus nuolilla.",
      kinds: { need: "Tarve", word: "Sana" },
    },
    examples: ["Olen yksinäinen", "Haluan liikkua", "En saa unta"],
    description: () => "Löydä apua, tekemistä ja seuraa läheltäsi.",
  },
  results: {
    ...fi.results,
    locateFailed: "Emme saaneet sijaintiasi. Valitse kunta listasta.",
    tooLong: (length) =>
      `Tekstisi on liian pitkä. Siinä on ${length} merkkiä. Lyhennä teksti. Sallittu pituus on 200 merkkiä.`,
    onlyFree: "Vain ilmaiset",
    noneTitle: "Emme löytäneet mitään",
    noneLead: "Apua voi silti olla. Kokeile näitä:",
    noneWords: "Kokeile toista sanaa. Kirjoita lyhyesti.",
    nonePhone: "Soita meille",
    noneFeedback: "Kerro meille, mitä etsit",
  },
  price: { free: "Ilmainen", charged: "Maksaa rahaa", other: "Hinta ei ole aina sama", unknown: "Emme tiedä hintaa" },
  service: {
    ...fi.service,
    private: "Yrityksen palvelu",
    national: "Tietoa koko Suomesta",
    inside: "Pääseekö paikkaan helposti",
    phoneCharge: { free: "Ilmainen puhelu", charged: "Tavallinen puheluhinta", other: "Puhelu voi maksaa enemmän" },
    how: "Näin saat palvelun",
    noWay: "Emme tiedä, miten saat palvelun. Kysy järjestäjältä.",
    signIn: "Tarvitset pankkitunnukset tai muun tunnistuksen.",
    outside: (region) => `Palvelu ei ole tällä alueella: ${region}. Kysy järjestäjältä, voitko osallistua.`,
  },
  crisis: {
    ...fi.crisis,
    exitMore: "Miten poistut",
    comfort: "Et ole yksin. Soita heti. Joku kuuntelee sinua.",
    comforts: {
      poisoning: "Soita heti. Soita, vaikka olo on vielä hyvä.",
      "acute-illness": "Soita heti. Puhelimessa sinua neuvotaan.",
      mental: "Et ole yksin. Soita heti. Joku kuuntelee sinua.",
      child: "Soita 112, jos lapsella on hätä. Sieltä saat myös lastensuojelun.",
      violence: "Vika ei ole sinussa. Sinulla on oikeus olla turvassa.",
    },
    unchecked: (sources) => `Emme ole tarkistaneet kaikkia numeroita. Numeroiden lähteet: ${sources}.`,
    checked: (date, sources) => `Tarkistimme numerot ${date}. Lähteet: ${sources}.`,
    exitKeys: "Voit poistua myös näppäimellä Shift. Paina Shift kolme kertaa.",
    exitHint: "Selain muistaa, että kävit sivulla.",
    below: "Alla on myös muita palveluita.",
  },
  feedback: {
    ...fi.feedback,
    lead: "Kerro, mikä on väärin. Kerro, mitä puuttuu. Me luemme viestisi.",
    emergency: "Emme lue viestejä heti. Hätätilanteessa soita 112.",
    needHint: "Valitse listasta. Sinun ei tarvitse kirjoittaa viestiä.",
    messageHint: "Kerro omin sanoin. Älä kirjoita henkilötunnusta. Älä kirjoita sairauksista.",
    replyTo: "Sähköpostiosoitteesi, jos haluat vastauksen",
    replyHint: "Ei pakollinen. Käytämme osoitetta vain vastaukseen.",
    errors: {
      ...fi.feedback.errors,
      messageLong: "Viesti on liian pitkä. Lyhennä viestiä.",
      replyTo: "Sähköpostiosoite on väärin. Tarkista osoite. Voit myös jättää kentän tyhjäksi.",
    },
    thanksReply: (day) => `Vastaamme sähköpostilla. Saat vastauksen viimeistään ${day}.`,
    again: "Viesti ei vielä lähtenyt. Viesti on tallessa tässä. Lue viesti. Paina sitten Lähetä palaute.",
    tooLarge: "Viesti on liian pitkä. Lyhennä viestiä.",
  },
  errors: {
    ...fi.errors,
    notFound: "Osoite voi olla väärin. Sivu voi olla poistettu. Voit etsiä uudelleen:",
    gone: "Tiedot on poistettu. Voit etsiä muuta:",
    tooMany: "Nyt on ruuhkaa. Odota minuutti. Yritä sitten uudelleen.",
    badRequest: "Tarkista teksti. Yritä uudelleen.",
  },
  finding: selkoFinding,
  curation: selkoCuration,
  guides: selkoGuides,
  map: selkoMap,
  tray: selkoTray,
  pages: selkoPages,
  freshness: selkoFreshness,
  assessment: selkoAssessment,
  packs: selkoPacks,
  path: selkoPath,
  reading: selkoReading,
  recommendation: selkoRecommendation,
  talkCard: selkoCard,
  sharing: selkoSharing,
};
