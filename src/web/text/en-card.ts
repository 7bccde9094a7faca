import type { CardText } from "./fi-card.ts";

export const enCard: CardText = {
  title: "How are you?",
};
