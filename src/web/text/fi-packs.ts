/** Questions of other instruments, asked when a region has switched them on. Their own wording is with the instruments. */
export const fiPacks = {
  title: "Muutama kysymys lisää",
  lead: "Alueesi kysyy myös nämä. Voit jättää minkä tahansa tyhjäksi.",
  none: "En vastaa tähän",
  /** An end of a scale. */
  means: (value: string, text: string) => `${value} tarkoittaa: ${text}`,
  ownTranslation: "Suomensimme kysymykset itse. Suomennoksen luotettavuutta ei ole tutkittu.",
  source: "Kysymysten lähde",
  terms: "Käyttöehdot",
  answers: "Vastauksesi lisäkysymyksiin",
  answersLead: "Tässä on, mitä vastasit. Emme laske vastauksista pisteitä.",
  skipped: "Ohitit tämän",
  outOf: (value: string, highest: string) => `${value}, kun suurin on ${highest}`,
};

export type PacksText = typeof fiPacks;
