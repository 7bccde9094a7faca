/** The long pages: help, privacy and the accessibility statement. Each section is a heading and its paragraphs. */
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const fiPages = {
  help: {
    title: "Ohjeet",
    lead: "Polku auttaa sinua löytämään tukea, tekemistä ja seuraa läheltäsi. Et tarvitse tunnuksia.",
    sections: [
      {
        title: "Näin etsit",
        paragraphs: [
          "Kirjoita kenttään, mitä etsit. Yksi sana riittää, mutta voit kirjoittaa myös lauseen niin kuin puhuisit.",
          "Kirjoitusvirheet eivät haittaa. Jos sana jää epäselväksi, ehdotamme toista.",
          "Voit myös selata aiheita etusivulla.",
        ],
      },
      {
        title: "Näin valitset kunnan",
        paragraphs: [
          "Paina etusivulla kunnan nimeä. Näet sen jälkeen palvelut, joihin kunnan asukas pääsee.",
          "Kunta kulkee mukana osoitteessa. Emme tallenna sitä.",
        ],
      },
      {
        title: "Näin luet tuloksia",
        paragraphs: [
          "Jokaisessa tuloksessa kerrotaan, miksi se löytyi.",
          "Palvelun sivulla lukee, mistä tiedot ovat ja milloin ne on tarkistettu. Jos aukioloaika tai hinta ei ole tiedossa, sanomme sen.",
        ],
      },
      {
        title: "Näin näet, mitä tapahtuu",
        paragraphs: [
          "Tapahtumat ja ryhmät ovat kalenterissa. Valitse päivä, viikonloppu, viikko tai kuukausi. Voit myös valita, sopiiko sinulle aamu, iltapäivä vai ilta.",
          "Voit lisätä tapahtuman omaan kalenteriisi tai tilata koko haun. Silloin kalenterisi päivittyy itsestään. Perutut kerrat näkyvät peruttuina.",
          "Paikat-sivulta löydät kohtaamispaikat ja digituen. Omahoito-sivulta löydät kursseja, testejä ja juttuseuraa kotiin.",
        ],
      },
      {
        title: "Jos verkko ei ole sinun juttusi",
        paragraphs: ["Voit pyytää apua kirjastosta tai soittaa alueesi neuvontaan. Jokaisen sivun voi myös tulostaa."],
      },
    ] as readonly Section[],
    crisisTitle: "Apua heti",
    crisisLead:
      "Jos henki on vaarassa, soita 112. Muihin numeroihin voit soittaa, kun mieli, koti tai päihteet painavat.",
    hoursUnknown: "Ajat eivät ole tiedossa",
    adviceTitle: "Alueesi neuvonta",
  },
  privacy: {
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
      {
        title: "Mitä kirjoitat hakuun",
        paragraphs: [
          "Etsimme sanoillasi omalla palvelimellamme. Emme tallenna hakutekstiä emmekä anna sitä muille.",
          "Kun kirjoitat hakukenttään, palvelimemme ehdottaa, miten teksti voisi jatkua. Sitä varten teksti lähtee palvelimelle jo kirjoittaessasi. Sitäkään emme tallenna.",
          "Hakusanat näkyvät selaimesi osoiterivillä ja historiassa. Jos käytät yhteistä laitetta, tyhjennä historia lopuksi.",
        ],
      },
      {
        title: "Sijainti",
        paragraphs: [
          "Kysymme sijaintiasi vain, jos painat ”Käytä sijaintiani”. Pyöristämme sen noin sadan metrin tarkkuuteen emmekä tallenna sitä.",
          "Sijaintisi ei näy osoiterivillä. Postinumero näkyy, mutta se kertoo vain, millä seudulla olet.",
          "Haemme kartan kuvat puolestasi. Kartan tekijä ei saa tietoja sinusta.",
        ],
      },
      {
        title: "Palaute",
        paragraphs: [
          "Tallennamme viestin, jonka lähetät. Sähköpostiosoitteen tallennamme vain, jos annat sen, ja käytämme sitä vain vastaamiseen.",
          "Palautteet käsittelee oma hyvinvointialueesi, joka on niiden rekisterinpitäjä. Voit pyytää palautelomakkeella, että poistamme viestisi.",
        ],
      },
      {
        title: "Tekniset lokit",
        paragraphs: [
          "Palvelin pitää lyhyttä lokia virheistä ja väärinkäytön estämiseksi. Lokissa ei ole hakutekstejä.",
        ],
      },
    ] as readonly Section[],
  },
  accessibility: {
    title: "Saavutettavuusseloste",
    intro: (region: string) => `Tämä seloste koskee Polku-verkkopalvelua alueella ${region}.`,
    statusTitle: "Kuinka saavutettava palvelu on",
    status: {
      full: "Palvelu täyttää lain vaatimukset (WCAG 2.1, tasot A ja AA).",
      partial:
        "Palvelu täyttää suurimman osan lain vaatimuksista (WCAG 2.1, tasot A ja AA). Tiedämme alla luetellut puutteet.",
      none: "Palvelu ei vielä täytä lain vaatimuksia (WCAG 2.1, tasot A ja AA).",
    },
    gapsTitle: "Mitkä asiat eivät vielä toimi",
    gaps: {
      sourceTexts:
        "Palvelujen kuvaukset tulevat muilta organisaatioilta. Ne voivat olla vaikeaselkoisia, ja osa niistä on vain yhdellä kielellä. Merkitsemme vieraskielisen tekstin.",
      linkedFiles:
        "Linkkien takana olevat lomakkeet ja sivut ovat muiden tekemiä. Emme voi taata, että ne ovat saavutettavia.",
      map: "Paikkojen kuva ei näytä katuja. Kartta, jonka voit avata, on kuva, jota ruudunlukija ei lue. Kaikki niiden tiedot ovat myös tekstinä: osoite, matka ja linkki reittiin.",
      signLanguage: "Sisältöä ei ole viittomakielellä.",
      notTestedByUsers: "Ruudunlukijan ja muiden apuvälineiden käyttäjät eivät ole vielä testanneet palvelua.",
    },
    testedTitle: "Miten arvioimme palvelun",
    tested: (date: string) =>
      `Arvioimme palvelun itse ${date}. Kävimme sivut läpi koneellisesti (axe), näppäimistöllä, 320 pikselin leveydellä ja 400 prosentin suurennoksella sekä ilman JavaScriptiä.`,
    feedbackTitle: "Huomasitko puutteen?",
    feedback: "Kerro se meille palautelomakkeella. Vastaamme kahden viikon kuluessa, jos annat sähköpostiosoitteesi.",
    feedbackLink: "Anna palautetta saavutettavuudesta",
    authorityTitle: "Valvova viranomainen",
    authority:
      "Jos huomaat puutteita, kerro niistä ensin meille. Jos et ole tyytyväinen vastaukseen tai et saa sitä kahdessa viikossa, voit tehdä ilmoituksen valvovalle viranomaiselle.",
  },
};
