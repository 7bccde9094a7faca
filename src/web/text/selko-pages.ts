import type { fiPages } from "./fi-pages.ts";

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
        title: "Jos netti on vaikea",
        paragraphs: ["Pyydä apua kirjastosta. Voit myös soittaa neuvontaan. Voit tulostaa jokaisen sivun."],
      },
    ],
    crisisTitle: "Apua heti",
    crisisLead: "Jos olet hengenvaarassa, soita 112. Muihin numeroihin voit soittaa, jos olosi on vaikea.",
    hoursUnknown: "Emme tiedä aikoja",
    adviceTitle: "Alueesi neuvonta",
  },
  privacy: {
    title: "Tietosuoja",
    lead: "Polku ei tarvitse tietoja sinusta.",
    sections: [
      {
        title: "Mitä emme tee",
        paragraphs: ["Emme seuraa sinua. Emme käytä evästeitä.", "Sivuilla ei ole muiden yritysten ohjelmia."],
      },
      {
        title: "Mitä kirjoitat hakuun",
        paragraphs: [
          "Emme tallenna hakuasi. Emme anna hakuasi muille.",
          "Kun kirjoitat, saat ehdotuksia. Teksti lähtee palvelimelle jo silloin. Emme tallenna sitä.",
          "Hakusanat näkyvät selaimen historiassa. Onko laite yhteinen? Tyhjennä historia lopuksi.",
        ],
      },
      {
        title: "Sijainti",
        paragraphs: [
          "Kysymme sijaintia vain, jos painat ”Käytä sijaintiani”. Emme tallenna sijaintiasi.",
          "Sijaintisi ei näy osoiterivillä. Postinumero näkyy siellä.",
          "Haemme kartan kuvat puolestasi. Kartan tekijä ei saa tietoja sinusta.",
        ],
      },
      {
        title: "Palaute",
        paragraphs: [
          "Tallennamme viestisi. Käytämme sähköpostiosoitetta vain vastaukseen.",
          "Hyvinvointialueesi käsittelee palautteen. Voit pyytää, että poistamme viestisi. Käytä palautelomaketta.",
        ],
      },
      { title: "Lokit", paragraphs: ["Palvelin pitää listaa vioista. Listassa ei ole hakusanojasi."] },
    ],
  },
  accessibility: {
    title: "Saavutettavuusseloste",
    intro: (region) => `Tämä seloste kertoo, kuinka helppo Polkua on käyttää. Alue: ${region}.`,
    statusTitle: "Kuinka hyvin palvelu toimii",
    status: {
      full: "Palvelu täyttää lain vaatimukset (WCAG 2.1, A ja AA).",
      partial: "Palvelu täyttää suurimman osan lain vaatimuksista (WCAG 2.1, AA). Alla on lista puutteista.",
      none: "Palvelu ei vielä täytä lain vaatimuksia (WCAG 2.1, AA).",
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
      `Arvioimme palvelun itse. Arvion päivä on ${date}. Kokeilimme sivuja näppäimistöllä. Kokeilimme pientä ruutua ja suurta tekstiä. Kone tarkisti sivut (axe).`,
    feedbackTitle: "Huomasitko puutteen?",
    feedback: "Kerro puutteesta meille. Anna sähköpostiosoite, jos haluat vastauksen. Vastaamme kahdessa viikossa.",
    feedbackLink: "Anna palautetta",
    authorityTitle: "Valvova viranomainen",
    authority:
      "Kerro puutteesta ensin meille. Etkö saa vastausta kahdessa viikossa? Onko vastaus huono? Voit kertoa asiasta viranomaiselle.",
  },
};
