import type { fiPages } from "./fi-pages.ts";
import { selkoPrivacy } from "./selko-privacy.ts";

export const selkoPages: typeof fiPages = {
  help: {
    title: "Ohjeet",
    lead: "Polku auttaa sinua löytämään palveluita. Et tarvitse tunnuksia.",
    sections: [
      {
        title: "Näin etsit",
        paragraphs: [
          "Kirjoita kenttään, mitä etsit. Voit kirjoittaa sanan tai lauseen. Paina sitten Etsi.",
          "Kirjoitusvirhe ei haittaa.",
          "Etusivulla on myös aiheita. Voit katsoa palveluita aiheen mukaan.",
        ],
      },
      {
        title: "Näin valitset kunnan",
        paragraphs: ["Paina etusivulla kunnan nimeä. Valitse oma kuntasi. Näet palvelut, joihin pääset."],
      },
      {
        title: "Näin luet tuloksia",
        paragraphs: [
          "Jokaisessa tuloksessa lukee, miksi se löytyi.",
          "Palvelun sivulla lukee, kuka tiedot antoi. Siinä lukee myös, milloin tiedot on tarkistettu. Jos emme tiedä jotain, sanomme sen.",
        ],
      },
      {
        title: "Näin näet, mitä tapahtuu",
        paragraphs: [
          "Tapahtumat ja ryhmät ovat kalenterissa. Valitse ensin päivä tai viikko. Voit valita myös aamun, iltapäivän tai illan.",
          "Voit lisätä tapahtuman omaan kalenteriisi. Jos tapahtuma on peruttu, siinä lukee niin.",
          "Paikat-sivulla on paikkoja, joissa voit käydä. Omahoito-sivulla on apua kotiin.",
        ],
      },
      {
        title: "Miten voit? Tee hyvinvointikartoitus",
        paragraphs: [
          "Kartoitus kysyy, miten voit. Voit ohittaa kysymyksiä. Lopuksi saat ehdotuksia.",
          "Emme tallenna vastauksiasi. Voit tulostaa tuloksen.",
        ],
      },
      {
        title: "Oma lista ja oma polku",
        paragraphs: [
          "Tallenna asioita listalle. Lista on omalla laitteellasi. Voit tyhjentää listan.",
          "Voit tulostaa polkusi. Voit ottaa polun mukaan puhelimessa.",
        ],
      },
      {
        title: "Lue, kuuntele ja tulosta",
        paragraphs: [
          "Voit suurentaa tekstiä selaimessa.",
          "Joillakin sivuilla on Kuuntele-painike. Paina sitä. Laite lukee tekstin.",
        ],
      },
      {
        title: "Jos netti on vaikea",
        paragraphs: ["Pyydä apua kirjastosta. Voit myös soittaa neuvontaan. Voit tulostaa jokaisen sivun."],
      },
    ],
    crisisTitle: "Apua heti",
    crisisLead: "Jos henki on vaarassa, soita 112. Muihin numeroihin voit soittaa, jos olosi on vaikea.",
    hoursUnknown: "Emme tiedä aikoja",
    municipalTitle: "Kuntien omat sivut",
    municipalLead: "Kunta kertoo palveluistaan myös omalla sivullaan.",
    adviceTitle: "Alueesi neuvonta",
    digitalTitle: "Apua laitteen käyttöön",
    digitalLead: "Näistä paikoista saat apua puhelimeen ja tietokoneeseen.",
    digitalMore: "Kaikki digituen paikat",
    whatTitle: "Mitä Polku on",
    what: [
      "Polku auttaa sinua löytämään palveluita. Polku kertoo, mistä tiedot ovat.",
      "Polku ei ole lääkäri. Polku ei päätä asioistasi. Voit aina kysyä ammattilaiselta.",
      "Hyvinvointikartoitus ei ole testi. Vastauksissa ei ole oikeaa tai väärää.",
    ],
    safeTitle: "Jos joku katsoo, mitä teet laitteella",
    safe: [
      "Joillakin sivuilla on painike Poistu nopeasti. Paina sitä. Näet heti toisen sivun.",
      "Selain muistaa, missä kävit. Poista historia selaimesta. Voit käyttää myös kirjaston konetta.",
      "Oma lista näkyy laitteella. Tyhjennä lista, jos muut käyttävät laitetta.",
    ],
  },
  privacy: selkoPrivacy,
  accessibility: {
    title: "Saavutettavuusseloste",
    intro: (region) => `Tämä seloste kertoo, kuinka helppo Polkua on käyttää. Alue: ${region}.`,
    statusTitle: "Kuinka hyvin palvelu toimii",
    status: {
      full: "Palvelu täyttää lain vaatimukset. Ne ovat WCAG 2.1:n tasot A ja AA.",
      partial:
        "Palvelu täyttää suurimman osan lain vaatimuksista. Ne ovat WCAG 2.1:n tasot A ja AA. Alla on lista puutteista.",
      none: "Palvelu ei vielä täytä lain vaatimuksia. Ne ovat WCAG 2.1:n tasot A ja AA.",
    },
    gapsTitle: "Mikä ei vielä toimi",
    gaps: {
      sourceTexts: "Palvelujen tekstit tulevat muilta. Teksti voi olla vaikea. Teksti voi olla vain yhdellä kielellä.",
      linkedFiles: "Linkit vievät muiden sivuille. Emme voi luvata, että sivut toimivat hyvin.",
      map: "Kuva paikoista ei näytä katuja. Ruudunlukija ei lue karttaa. Samat tiedot ovat myös tekstinä.",
      signLanguage: "Sivuja ei ole viittomakielellä.",
      notTestedByUsers: "Ruudunlukijan käyttäjät eivät ole vielä kokeilleet Polkua.",
    },
    testedTitle: "Miten arvioimme palvelun",
    tested: (date) =>
      `Arvioimme palvelun itse. Arvion päivä on ${date}. Kokeilimme sivuja näppäimistöllä. Kokeilimme pientä ruutua ja suurta tekstiä. Sivut tarkisti myös axe-ohjelma.`,
    axe: (date, pages) => `Kone tarkisti sivut. Päivä oli ${date}. Sivuja oli ${pages}.`,
    axeClean: "Kone ei löytänyt virheitä.",
    axeFound: "Kone löysi nämä virheet:",
    byRegion: (date) => `Alue arvioi sivut itse. Päivä oli ${date}.`,
    byOthers: (date) => `Toinen arvioija arvioi sivut. Päivä oli ${date}.`,
    madeOn: (date) => `Tämän tekstin päivä on ${date}.`,
    burdenTitle: "Mitä emme ole vielä korjanneet",
    contact: "Palautteen lukee:",
    feedbackTitle: "Huomasitko puutteen?",
    feedback: "Kerro puutteesta meille. Anna sähköpostiosoite, jos haluat vastauksen. Vastaamme kahdessa viikossa.",
    feedbackLink: "Anna palautetta",
    authorityTitle: "Valvova viranomainen",
    authority:
      "Kerro puutteesta ensin meille. Etkö saa vastausta kahdessa viikossa? Onko vastaus huono? Voit kertoa asiasta viranomaiselle.",
  },
};
