/** Why a service is not found and what would help, in Finnish. Lists come ready-made: ”a”, ”b” ja ”c”. */
export const fiFindability = {
  reasons: {
    "unknown-service": () => "Polku ei tunne palvelua, jolla on tämä tunnus.",
    archived: (date: string) => `Palvelu on arkistoitu lähteessään. Se poistui Polusta ${date}.`,
    withdrawn: (date: string) => `Palvelun julkaisu on peruttu lähteessään. Se poistui Polusta ${date}.`,
    gone: (date: string) => `Lähde ei enää kerro palvelusta. Se poistui Polusta ${date}.`,
    "not-offered-here": (region: string, area: string) =>
      `Palvelua ei tarjota tällä alueella (${region}). Palvelun alue: ${area}.`,
    "outside-classes": (classes: string) =>
      `Palvelun luokat eivät kuulu hyvinvoinnin palvelutarjottimelle: ${classes}.`,
    "not-for-residents": (groups: string) => `Palvelu ei ole suoraan asukkaille. Sen kohderyhmänä on ${groups}.`,
    permit: () =>
      "Palvelun tyyppi on lupa, velvoite tai ammattipätevyyden tunnustaminen. Niitä ei näytetä tarjottimella.",
    "no-class": () =>
      "Palvelun luokista, asiasanoista ja nimestä ei selviä, mihin teemaan se kuuluu, eikä tekstikään kerro sitä.",
    hidden: () => "Alueen kuraattori on ottanut palvelun pois tarjottimelta.",
    "index-older": () => "Palvelu kuuluu tarjottimelle, mutta haku ei ole vielä ottanut sitä mukaan.",
    "hidden-by-chosen": (filter: string) => `Palvelun piilottaa hakijan valitsema rajaus: ${filter}.`,
    "hidden-by-understood": (filter: string) => `Palvelun piilottaa rajaus, joka ymmärrettiin hakusanoista: ${filter}.`,
    "no-words": (words: string) => `Palvelun teksteistä ei löytynyt yhtään hakusanaa: ${words}.`,
    "words-met": (words: string) => `Palvelun teksteistä löytyi ${words}.`,
    "words-missing": (words: string) => `Palvelun teksteistä ei löytynyt ${words}.`,
    "needs-met": (needs: string) => `Hausta ymmärrettiin ${needs}. Palvelun nimi ja tiivistelmä kertovat siitä.`,
    "needs-missing": (needs: string) =>
      `Hausta ymmärrettiin ${needs}, mutta palvelun nimi ja tiivistelmä eivät kerro siitä.`,
    "no-need": () => "Hausta ei tunnistettu selvästi mitään tarvetta.",
    misspelt: (repaired: string) => `Hakusanoissa on ehkä kirjoitusvirhe. Tarkoitettiinko ${repaired}?`,
    rank: (rank: number, total: number) => `Palvelu on hakutulosten sijalla ${rank}. Tuloksia on ${total}.`,
    "far-behind": (looked: number, total: number) =>
      `Palvelu ei ole ${looked} ensimmäisen hakutuloksen joukossa. Tuloksia on ${total}.`,
    "too-weak": () => "Palvelu sopii hakuun niin paljon heikommin kuin muut, ettei sitä näytetä.",
    "stands-behind": (name: string) => `Moni kunta kuvaa samaa palvelua. Hakutuloksissa niitä kaikkia edustaa ${name}.`,
    "turned-away": (words: string) =>
      `Hakija ei halua tätä: ${words}. Palvelun teksti kertoo siitä, joten se on alempana.`,
    "other-place": (places: string) => `Haussa mainittiin ${places}. Palvelua ei tarjota siellä, joten se on alempana.`,
    "other-audience": (groups: string) =>
      `Hausta ymmärrettiin kohderyhmä ${groups}. Palvelu on merkitty muille, joten se on alempana.`,
  },
  advice: {
    "check-id": () =>
      "Tarkista tunnus. Luonnosta tai julkaisematonta palvelua Polku ei näe: julkaise se Palvelutietovarannossa (PTV), niin se tulee mukaan seuraavassa tuonnissa.",
    republish: () =>
      "Jos palvelu on yhä olemassa, julkaise se uudelleen siellä, missä sitä ylläpidetään (yleensä Palvelutietovaranto, PTV).",
    "add-area": (region: string) =>
      `Jos palvelua saa myös täällä (${region}), lisää palvelun alueeseen ne kunnat, joissa sitä saa.`,
    "add-municipality": (place: string) => `Jos palvelua saa myös täällä, lisää se palvelun alueeseen: ${place}.`,
    "add-class": (classes: string) => `Lisää palvelulle luokka, jos se pitää paikkansa: ${classes}.`,
    "add-any-class": () => "Lisää palvelulle luokka, joka kertoo, mistä palvelussa on kyse.",
    "add-residents": () => "Jos palvelu on myös asukkaille, lisää kohderyhmäksi ”Kansalaiset” tai jokin sen alaryhmä.",
    "correct-type": () => "Jos kyse on palvelusta eikä luvasta tai velvoitteesta, korjaa palvelun tyyppi.",
    "ask-curator": () => "Pyydä kuraattoria palauttamaan palvelu tarjottimelle, jos se kuuluu sinne.",
    "wait-for-index": () =>
      "Kokeile muutaman minuutin päästä uudelleen. Jos palvelu ei tule mukaan, pyydä ylläpitoa uusimaan hakemisto (polku reindex).",
    "mark-free": () => "Jos palvelu on maksuton, merkitse se maksuttomaksi.",
    "mark-charged": () => "Jos palvelu on maksullinen, merkitse se maksulliseksi.",
    "add-target-group": (groups: string) => `Lisää kohderyhmä, jos se pitää paikkansa: ${groups}.`,
    "add-words": (words: string) =>
      `Lisää nimeen, tiivistelmään tai avainsanoihin, jos se pitää paikkansa ja palvelu auttaa siihen: ${words}. Sanan muodolla ei ole väliä.`,
    "raise-words": (words: string) =>
      `Tämä on vain kuvauksessa tai luokissa: ${words}. Jos se on palvelussa tärkeää, mainitse se myös tiivistelmässä.`,
    "tell-need": (need: string, words: string) =>
      `Jos palvelu auttaa tähän (${need}), kerro se tiivistelmässä. Sopivia sanoja voivat olla ${words}.`,
    "say-as-people": (need: string, sayings: string) => `Näin ihmiset siitä puhuvat (${need}): ${sayings}.`,
    "write-summary": () => "Kirjoita palvelulle tiivistelmä: kenelle se on ja mihin se auttaa.",
    translate: (language: string) =>
      `Haku oli kirjoitettu kielellä, jolla palvelua ei ole kuvattu (${language}). Lisää nimi ja tiivistelmä, jos palvelua saa sillä kielellä.`,
    "narrow-area": () =>
      "Palvelun alue on laaja. Jos palvelua saa vain joissakin kunnissa, merkitse ne: lähellä oleva nousee ylemmäs.",
    "nothing-to-mend": () => "Palvelun tiedoissa ei näy puutteita. Muut palvelut vain sopivat tähän hakuun paremmin.",
    "where-to-mend": (source: string) =>
      `Korjaa tiedot siellä, mistä ne tulevat: ${source}. Muutos tulee Polkuun seuraavassa tuonnissa.`,
  },
  names: {
    fields: {
      name: "nimi",
      alternativeName: "muu nimi",
      keywords: "avainsanat",
      summary: "tiivistelmä",
      labels: "luokat ja asiasanat",
      organization: "organisaatio",
      description: "kuvaus",
    },
    filters: {
      kinds: "laji",
      themes: "teema",
      municipalities: "kunta",
      isFree: "hinta",
      targetGroups: "kohderyhmä",
    },
    free: "maksuton",
    charged: "maksullinen",
    languages: { fi: "suomi", sv: "ruotsi", en: "englanti" },
    sources: { ptv: "Palvelutietovaranto (PTV)", demo: "esittelyalueen keksityt tiedot" } as Record<string, string>,
    nationwide: "koko maa",
    nationwideExceptAland: "koko maa Ahvenanmaata lukuun ottamatta",
    nowhere: "ei yhtään kuntaa",
    more: (count: number) => `${count} muuta`,
  },
  locale: "fi-FI",
  quotes: ["”", "”"] as readonly [string, string],
};

export type FindabilityText = typeof fiFindability;
