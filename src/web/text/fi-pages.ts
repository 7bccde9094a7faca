import { fiPrivacy } from "./fi-privacy.ts";

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
        title: "Miten voit? Tee hyvinvointikartoitus",
        paragraphs: [
          "Kartoitus kysyy kymmenestä elämän alueesta. Voit ohittaa minkä tahansa kysymyksen. Lopuksi näet, mikä sujuu ja mistä voit aloittaa.",
          "Vastauksesi eivät tallennu palvelimelle. Voit tulostaa tuloksen, tallentaa kopion tai jakaa sen ammattilaiselle.",
        ],
      },
      {
        title: "Oma lista ja oma polku",
        paragraphs: [
          "Tallenna kiinnostavat asiat listalle. Lista pysyy omalla laitteellasi, ja voit tyhjentää sen milloin vain.",
          "Omalla polullasi voit järjestää asiat, kirjoittaa ensimmäisen pienen askeleen ja ottaa polun mukaan paperilla, linkkinä tai QR-koodina.",
        ],
      },
      {
        title: "Lue, kuuntele ja tulosta",
        paragraphs: [
          "Voit suurentaa tekstiä selaimesi asetuksista. Sivut mukautuvat.",
          "Jos selaimesi osaa puhua, sivulla on Kuuntele-painike. Selko-sivuilla kieli on helpompaa.",
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
    municipalTitle: "Kuntien omat hyvinvointisivut",
    municipalLead: "Kunnat kertovat omista palveluistaan myös näillä sivuilla.",
    adviceTitle: "Alueesi neuvonta",
    digitalTitle: "Apua laitteen ja verkon käyttöön",
    digitalLead: "Näistä paikoista saat apua puhelimeen, tietokoneeseen ja verkossa asiointiin.",
    digitalMore: "Kaikki digituen paikat",
    whatTitle: "Mitä Polku on ja mitä se ei ole",
    what: [
      "Polku auttaa löytämään palveluja, tapahtumia, paikkoja ja omahoitoa. Se kerää tiedot yhteen paikkaan ja kertoo, mistä ne ovat.",
      "Polku ei ole terveydenhuollon palvelu eikä tee päätöksiä sinusta. Se ei korvaa oikeuttasi sosiaali- ja terveyspalveluihin eikä keskustelua ammattilaisen kanssa.",
      "Hyvinvointikartoitus on keskustelun alku, ei testi. Siinä ei ole pisteitä eikä oikeita vastauksia.",
    ] as readonly string[],
    safeTitle: "Jos joku seuraa, mitä teet laitteella",
    safe: [
      "Joillakin sivuilla on Poistu nopeasti -painike. Se vie sinut heti tavalliselle sivulle. Voit myös painaa Shift-näppäintä kolme kertaa.",
      "Painike ei poista selaimen historiaa. Poista historia selaimen asetuksista tai käytä yksityistä ikkunaa. Turvallisinta on käyttää laitetta, johon toinen ei pääse, esimerkiksi kirjaston konetta.",
      "Oma lista ja tallennettu polku näkyvät laitteella. Tyhjennä ne, jos joku muu käyttää samaa laitetta.",
    ] as readonly string[],
  },
  privacy: fiPrivacy,
  accessibility: {
    title: "Saavutettavuusseloste",
    intro: (region: string) => `Tämä seloste koskee Polku-verkkopalvelua alueella ${region}.`,
    statusTitle: "Kuinka saavutettava palvelu on",
    status: {
      full: "Palvelu täyttää lain vaatimukset eli WCAG 2.1:n tasot A ja AA.",
      partial:
        "Palvelu täyttää suurimman osan lain vaatimuksista. Ne ovat WCAG 2.1:n tasot A ja AA. Tiedämme alla luetellut puutteet.",
      none: "Palvelu ei vielä täytä lain vaatimuksia. Ne ovat WCAG 2.1:n tasot A ja AA.",
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
      `Arvioimme palvelun itse ${date}. Kävimme sivut läpi axe-ohjelmalla, näppäimistöllä, 320 pikselin leveydellä ja 400 prosentin suurennoksella sekä ilman JavaScriptiä.`,
    axe: (date: string, pages: string) =>
      `Kävimme ${date} koneellisesti läpi ${pages} sivua ja tilaa neljällä kielellä.`,
    axeClean: "Kone ei löytänyt niistä virheitä.",
    axeFound: "Kone löysi näitä virheitä:",
    byRegion: (date: string) => `Alue arvioi sivut itse ${date}.`,
    byOthers: (date: string) => `Ulkopuolinen arvioija arvioi sivut ${date}.`,
    madeOn: (date: string) => `Seloste on päivitetty ${date}.`,
    burdenTitle: "Mitä emme ole voineet vielä korjata",
    contact: "Palautteen käsittelee:",
    feedbackTitle: "Huomasitko puutteen?",
    feedback: "Kerro se meille palautelomakkeella. Vastaamme kahden viikon kuluessa, jos annat sähköpostiosoitteesi.",
    feedbackLink: "Anna palautetta saavutettavuudesta",
    authorityTitle: "Valvova viranomainen",
    authority:
      "Jos huomaat puutteita, kerro niistä ensin meille. Jos et ole tyytyväinen vastaukseen tai et saa sitä kahdessa viikossa, voit tehdä ilmoituksen valvovalle viranomaiselle.",
  },
};
