/** The workspace's words: freshness. */
export const fiFreshness = {
  title: "Ajantasaisuus",
  lead: "Kohteet, joiden tietoja kukaan ei ole vahvistanut pitkään aikaan. Palveluntuottajalta kysytään sähköpostilla, ja vastaus tulee tähän.",
  isOff: "Alue ei vielä kysy palveluntuottajilta. Pääkäyttäjä voi ottaa kyselyn käyttöön tällä sivulla.",
  open: "Avoimet kysymykset",
  none: "Ei avoimia kysymyksiä.",
  count: (number: string) => (number === "1" ? "1 kysymys" : `${number} kysymystä`),
  columns: {
    thing: "Kohde",
    since: "Viimeksi vahvistettu",
    state: "Missä mennään",
    answer: "Vastaus",
    acts: "Toiminnot",
  },
  letters: {
    0: "Kysymystä ei ole vielä lähetetty",
    1: "Kysytty kerran",
    2: "Kysytty ja muistutettu kerran",
    3: "Kysytty ja muistutettu kahdesti",
  },
  noAddress: "Sähköpostiosoitetta ei ole",
  withCurator: "Odottaa kuraattoria",
  lowered: "Näkyy muiden jälkeen",
  takenOff: "Poissa tarjottimelta",
  willLower: (day: string) => `Näytetään muiden jälkeen ${day}`,
  willTakeOff: (day: string) => `Poistuu tarjottimelta ${day}`,
  answers: { true: "Pitää paikkansa", changed: "Jokin on muuttunut", ended: "On päättynyt" },
  noAnswer: "Ei vastausta",
  acts: {
    confirm: "Tiedot pitävät paikkansa",
    handled: "Muutos on hoidettu",
    ended: "On päättynyt, piilota",
  },
  gone: "Kohde on poistunut",
  done: {
    confirm: "Merkitsimme, että tiedot pitävät paikkansa.",
    handled: "Merkitsimme, että muutos on hoidettu.",
    ended: "Kysymys on suljettu. Voit piilottaa kohteen sen omalla sivulla.",
    rule: "Sääntö on tallennettu.",
  },
  history: "Suljetut kysymykset",
  because: {
    confirmed: "Vahvistettu",
    source: "Lähde toi uudet tiedot",
    gone: "Kohde poistui",
    handled: "Muutos hoidettu",
    ended: "Päättynyt",
  },
  rule: "Alueen sääntö",
  ruleLead: "Kaikki, mitä kohteelle tehdään itsestään, kerrotaan ensin palveluntuottajalle ja kuraattorille.",
  isOn: "Kysytäänkö palveluntuottajilta?",
  afterMonths: "Kysy, kun tietoja ei ole vahvistettu näin moneen kuukauteen",
  remindAfterDays: "Muistuta näin monen päivän välein",
  lowerAfterDays: "Näytä muiden jälkeen, kun kysymyksestä on näin monta päivää",
  offAfterDays: "Poista tarjottimelta, kun kysymyksestä on näin monta päivää",
  neverHint: "Jätä tyhjäksi, jos tätä ei tehdä koskaan.",
  errors: {
    afterMonths: "Kirjoita kuukaudet kokonaislukuna, 3–36.",
    remindAfterDays: "Kirjoita muistutuksen päivät kokonaislukuna, 3–60.",
    lowerAfterDays: "Kirjoita päivät kokonaislukuna, 14–365, tai jätä kenttä tyhjäksi.",
    offAfterDays:
      "Kirjoita päivät kokonaislukuna, 30–730, tai jätä kenttä tyhjäksi. Kohde poistuu vasta, kun se on ensin näkynyt muiden jälkeen.",
  },
  waiting: (number: string) =>
    number === "1"
      ? "1 vastaus palveluntuottajalta odottaa sinua"
      : `${number} vastausta palveluntuottajilta odottaa sinua`,
};
