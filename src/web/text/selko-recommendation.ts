import type { RecommendationText } from "./fi-recommendation.ts";

export const selkoRecommendation: RecommendationText = {
  paces: { today: "Tänään", week: "Tällä viikolla", longer: "Pidempi tuki" },
  facts: { near: "lähellä", free: "ilmainen", soon: "pian", home: "kotona", group: "ryhmässä" },
  take: "Ota polulleni",
  notForMe: "Ei minulle",
  question: "Auttoiko tämä ehdotus?",
  yes: "Kyllä",
  no: "Ei",
  thanks: "Kiitos vastauksesta.",
  none: "Uusia ehdotuksia ei löytynyt. Voit etsiä omilla sanoilla.",
  search: "Siirry hakuun",
  sameSituation: "Nämä auttavat samassa tilanteessa",
  need: "Tarve",
};
