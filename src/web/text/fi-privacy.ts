import type { Section } from "./fi-pages.ts";

interface FlowWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const fiPrivacy = {
  title: "Tietosuoja",
  lead: "Polku on tehty niin, ettei se tarvitse tietoja sinusta.",
  sections: [
    {
      title: "Mitä emme tee",
      paragraphs: [
        "Emme käytä evästeitä emmekä seuraa sinua. Et tarvitse tunnuksia.",
        "Sivuilla ei ole muiden yritysten ohjelmia, fontteja tai mittareita. Jos avaat kartan, sen kuvat tulevat oman palvelimemme kautta, joten muut eivät näe, mitä katsot.",
      ],
    },
  ] as readonly Section[],
  tableTitle: "Tietosi yhdellä silmäyksellä",
  columns: { where: "Missä se on", kept: "Kuinka kauan" },
  places: {
    nowhere: "Ei missään. Palvelin lukee sen ja unohtaa.",
    device: "Omalla laitteellasi, jos niin valitset",
    server: "Palvelimellamme",
    locked: "Palvelimellamme lukittuna. Avain on vain koodissa, jonka annat.",
    memory: "Palvelimemme muistissa",
  },
  kept: {
    request: "Sen hetken, kun vastaamme",
    clear: "Kunnes tyhjennät sen",
    sharing: (hours: string) => `Enintään ${hours} tuntia. Voit lopettaa jakamisen milloin vain.`,
    counts: "Pelkkä lukumäärä jää",
    feedback: (addressMonths: string, messageMonths: string) =>
      `Sähköpostiosoite ${addressMonths} kuukautta, viesti ${messageMonths} kuukautta`,
    years: (years: string) => `Pelkkä lukumäärä, ${years} vuotta`,
    hour: "Enintään tunnin",
  },
  flows: {
    search: {
      title: "Mitä kirjoitat hakuun",
      paragraphs: [
        "Etsimme sanoillasi omalla palvelimellamme. Emme tallenna hakutekstiä emmekä anna sitä muille.",
        "Kun kirjoitat hakukenttään, palvelimemme ehdottaa, miten teksti voisi jatkua. Sitä varten teksti lähtee palvelimelle jo kirjoittaessasi. Sitäkään emme tallenna.",
        "Hakusanat näkyvät selaimesi osoiterivillä ja historiassa. Jos käytät yhteistä laitetta, tyhjennä historia lopuksi.",
      ],
    },
    location: {
      title: "Sijainti",
      paragraphs: [
        "Kysymme sijaintiasi vain, jos painat ”Käytä sijaintiani”. Pyöristämme sen noin sadan metrin tarkkuuteen emmekä tallenna sitä.",
        "Sijaintisi ei näy osoiterivillä. Postinumero näkyy, mutta se kertoo vain, millä seudulla olet.",
        "Haemme kartan kuvat puolestasi. Kartan tekijä ei saa tietoja sinusta.",
      ],
    },
    assessment: {
      title: "Hyvinvointikartoitus ja Mitä kuuluu? -kortti",
      paragraphs: [
        "Vastauksesi kulkevat palvelimelle, jotta voimme näyttää tuloksen ja ehdotukset. Palvelin ei tallenna niitä, eivätkä ne näy osoiterivillä.",
        "Vastaukset ovat sivulla niin kauan kuin pidät sen auki. Jos haluat säästää ne, tallenna itsellesi kopio. Kopio on vain sinulla.",
      ],
    },
    list: {
      title: "Oma lista ja oma polku",
      paragraphs: [
        "Kun tallennat jotain listalle, lista jää omalle laitteellesi. Voit valita, säilyykö se vain tämän käynnin vai pidempään. Voit tyhjentää listan milloin vain.",
        "Palvelin näkee listan sen hetken, kun se piirtää sivun. Se ei tallenna listaa.",
        "Jos jaat listan linkkinä, lista on itse linkissä. Linkin saanut voi lukea sen.",
        "Kun tallennat polun, sivu jää laitteellesi niin, että voit lukea sen myös ilman verkkoa.",
      ],
    },
    sharing: {
      title: "Jakaminen ammattilaiselle",
      paragraphs: [
        "Selaimesi lukitsee tiedot ennen kuin ne lähtevät. Palvelin säilyttää ne lukittuina. Avain on vain koodissa, linkissä ja kuvassa, jotka sinä saat. Siksi me emme voi lukea tietoja.",
        "Tallennamme myös, milloin tiedot avattiin ja kuka kertoi avaavansa ne, jotta sinäkin näet sen.",
      ],
    },
    votes: {
      title: "Arviosi ehdotuksista",
      paragraphs: ["Jos kerrot, auttoiko ehdotus, lisäämme yhden lukumäärään. Emme tallenna, kuka arvioi."],
    },
    usage: {
      title: "Kävijämäärät",
      paragraphs: [
        "Laskemme, montako kertaa kukin palvelu on näytetty ja avattu. Emme tiedä, kuka sen avasi, emmekä yhdistä avaamisia toisiinsa.",
        "Laskemme myös, mitkä yksittäiset sanat johtivat palveluun. Sana tallentuu vain, jos vähintään viisi hakua samana päivänä sisälsi sen. Numeroita, osoitteita tai kriisihakuja emme laske.",
        "Jos selaimesi pyytää, ettei sinua seurata, emme laske sinua mukaan.",
      ],
    },
    feedback: {
      title: "Palaute",
      paragraphs: [
        "Tallennamme viestin, jonka lähetät. Sähköpostiosoitteen tallennamme vain, jos annat sen, ja käytämme sitä vain vastaamiseen.",
        "Palautteen käsittelee oma hyvinvointialueesi. Voit pyytää palautelomakkeella, että poistamme viestisi.",
      ],
    },
    log: {
      title: "Tekniset lokit ja väärinkäytön esto",
      paragraphs: [
        "Palvelin pitää lokia siitä, millaista sivua pyydettiin ja onnistuiko se. Lokissa ei ole hakutekstejä, vastauksia eikä verkko-osoitteita.",
        "Estämme väärinkäyttöä laskemalla, montako pyyntöä samasta verkosta tulee. Verkon osoite on vain palvelimen muistissa.",
      ],
    },
  } satisfies Readonly<Record<string, FlowWords>> as Readonly<
    Record<
      "search" | "location" | "assessment" | "list" | "sharing" | "votes" | "usage" | "feedback" | "log",
      FlowWords
    >
  >,
  controllerTitle: "Kuka vastaa tiedoistasi",
  controller: (name: string) =>
    `Palautteen ja jaettujen tietojen rekisterinpitäjä on ${name}. Käsittelemme tietoja, koska hoidamme yleistä etua koskevaa tehtävää.`,
  contact: "Tietosuoja-asioissa voit ottaa yhteyttä:",
  noContact: "Tietosuoja-asioissa voit ottaa yhteyttä palautelomakkeella.",
  rightsTitle: "Oikeutesi",
  rights: [
    "Voit kysyä, mitä tietoja sinusta on, ja pyytää korjaamaan tai poistamaan ne. Kerro viestisi tunnus, niin löydämme sen.",
    "Emme tee sinusta päätöksiä koneella. Ehdotukset ovat vain ehdotuksia, ja kerromme aina, miksi ehdotamme.",
    "Jos tietojasi käsitellään mielestäsi väärin, voit valittaa tietosuojavaltuutetulle.",
  ] as readonly string[],
  ombudsman: "Tietosuojavaltuutetun toimisto",
};

export type PrivacyText = typeof fiPrivacy;
