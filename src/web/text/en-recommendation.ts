import type { RecommendationText } from "./fi-recommendation.ts";

export const enRecommendation: RecommendationText = {
  paces: { today: "Today", week: "This week", longer: "Longer-term support" },
  facts: { near: "near you", free: "free of charge", soon: "soon", home: "from home", group: "in a group" },
  take: "Add to my path",
  notForMe: "Not for me",
  question: "Did this suggestion help?",
  yes: "Yes",
  no: "No",
  thanks: "Thank you for answering.",
  none: "We found no new suggestions right now. Try searching in your own words.",
  search: "Go to search",
  sameSituation: "Also helps in the same situation",
  need: "Need",
};
