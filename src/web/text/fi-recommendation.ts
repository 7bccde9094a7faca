/** What recommendations say, in Finnish. The reasons themselves come with the wishes. */
export const fiRecommendation = {
  paces: { today: "Tänään", week: "Tällä viikolla", longer: "Pidemmän ajan tuki" },
  /** Said after the reason, with commas between. */
  facts: { near: "lähellä", free: "maksuton", soon: "pian", home: "kotoa käsin", group: "ryhmässä" },
  take: "Ota polulleni",
  notForMe: "Ei minulle",
  question: "Auttoiko tämä ehdotus?",
  yes: "Kyllä",
  no: "Ei",
  thanks: "Kiitos vastauksesta.",
  none: "Nyt emme keksineet uusia ehdotuksia. Kokeile hakua omin sanoin.",
  search: "Siirry hakuun",
  sameSituation: "Samassa tilanteessa auttaa myös",
  need: "Tarve",
};

export type RecommendationText = typeof fiRecommendation;
