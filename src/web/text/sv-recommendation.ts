import type { RecommendationText } from "./fi-recommendation.ts";

export const svRecommendation: RecommendationText = {
  paces: { today: "I dag", week: "Den här veckan", longer: "Stöd på längre sikt" },
  facts: { near: "nära dig", free: "gratis", soon: "snart", home: "hemifrån", group: "i grupp" },
  take: "Ta med på min stig",
  notForMe: "Inte för mig",
  question: "Var förslaget till hjälp?",
  yes: "Ja",
  no: "Nej",
  thanks: "Tack för svaret.",
  none: "Just nu hittade vi inga nya förslag. Sök med egna ord.",
  search: "Gå till sökningen",
  sameSituation: "I samma situation hjälper också",
  need: "Behov",
};
