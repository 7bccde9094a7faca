import { fiPrivacy, type PrivacyText } from "./fi-privacy.ts";

export const selkoPrivacy: PrivacyText = {
  ...fiPrivacy,
  lead: "Polku ei tarvitse tietoja sinusta.",
  sections: [
    {
      title: "Mitä emme tee",
      paragraphs: ["Emme seuraa sinua. Emme käytä evästeitä.", "Sivuilla ei ole muiden yritysten ohjelmia."],
    },
  ],
  tableTitle: "Tietosi lyhyesti",
  places: {
    nowhere: "Ei missään",
    device: "Omalla laitteellasi, jos valitset niin",
    server: "Palvelimella",
    locked: "Palvelimella lukittuna. Vain koodi avaa lukon.",
    memory: "Palvelimen muistissa",
  },
  kept: {
    ...fiPrivacy.kept,
    request: "Hetken, kun saat vastauksen",
    clear: "Kunnes poistat sen",
    sharing: (hours) => `Enintään ${hours} tuntia`,
    counts: "Vain luku jää",
    feedback: (addressMonths, messageMonths) =>
      `Sähköposti ${addressMonths} kuukautta. Viesti ${messageMonths} kuukautta.`,
  },
  flows: {
    search: {
      title: "Mitä kirjoitat hakuun",
      paragraphs: [
        "Emme tallenna hakuasi. Emme anna hakuasi muille.",
        "Kun kirjoitat, saat ehdotuksia. Teksti lähtee palvelimelle jo silloin. Emme tallenna sitä.",
        "Hakusanat näkyvät selaimen historiassa. Onko laite yhteinen? Tyhjennä historia lopuksi.",
      ],
    },
    location: {
      title: "Sijainti",
      paragraphs: [
        "Kysymme sijaintia vain, jos painat ”Käytä sijaintiani”. Emme tallenna sijaintiasi.",
        "Sijaintisi ei näy osoiterivillä. Postinumero näkyy siellä.",
        "Haemme kartan kuvat puolestasi. Kartan tekijä ei saa tietoja sinusta.",
      ],
    },
    assessment: {
      title: "Hyvinvointikartoitus ja Mitä kuuluu? -kortti",
      paragraphs: [
        "Emme tallenna vastauksiasi. Vastaukset eivät näy osoiterivillä.",
        "Vastaukset ovat sivulla, kun sivu on auki. Voit tallentaa kopion. Kopio on vain sinulla.",
      ],
    },
    list: {
      title: "Oma lista ja oma polku",
      paragraphs: [
        "Lista on omalla laitteellasi. Sinä päätät, kuinka kauan. Voit tyhjentää listan.",
        "Palvelin ei tallenna listaa.",
        "Voit antaa listan linkkinä. Linkin saaja voi lukea listan.",
        "Voit tallentaa polun. Silloin voit lukea sen ilman verkkoa.",
      ],
    },
    sharing: {
      title: "Kun jaat ammattilaiselle",
      paragraphs: [
        "Laitteesi lukitsee tiedot ensin. Emme voi lukea niitä. Vain koodi avaa lukon.",
        "Tallennamme, kuka kertoi avaavansa tiedot. Tallennamme myös ajan. Sinäkin näet ne.",
      ],
    },
    votes: {
      title: "Arviosi ehdotuksista",
      paragraphs: ["Voit kertoa, auttoiko ehdotus. Laskemme vastaukset. Emme tallenna, kuka vastasi."],
    },
    usage: {
      title: "Laskemme käyntejä",
      paragraphs: [
        "Laskemme, montako kertaa palvelu on avattu. Emme tiedä, kuka avasi palvelun.",
        "Laskemme myös sanoja, joilla palvelu löytyy. Tallennamme sanan, jos moni käyttää sitä. Emme laske numeroita tai osoitteita.",
      ],
    },
    feedback: {
      title: "Palaute",
      paragraphs: [
        "Tallennamme viestisi. Käytämme sähköpostiosoitetta vain vastaukseen.",
        "Hyvinvointialueesi lukee palautteen. Voit pyytää, että poistamme viestisi. Käytä palautelomaketta.",
      ],
    },
    log: {
      title: "Mitä palvelin merkitsee muistiin",
      paragraphs: [
        "Palvelin merkitsee muistiin, millaista sivua pyydettiin. Se ei merkitse hakusanojasi. Se ei merkitse vastauksiasi.",
        "Laskemme, montako pyyntöä verkosta tulee. Niin estämme häirinnän.",
      ],
    },
  },
  controller: (name) => `Tiedoista vastaa ${name}.`,
  contact: "Kysy tietosuojasta täältä:",
  noContact: "Kysy tietosuojasta palautelomakkeella.",
  rights: [
    "Voit kysyä, mitä tietoja sinusta on. Voit pyytää, että poistamme tiedot. Kerro viestisi tunnus.",
    "Kone ei päätä asioitasi. Ehdotus on vain ehdotus. Kerromme aina, miksi ehdotamme.",
    "Käsittelemmekö tietojasi väärin? Voit valittaa tietosuojavaltuutetulle.",
  ],
};
