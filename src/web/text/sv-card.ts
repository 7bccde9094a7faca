import type { CardText } from "./fi-card.ts";

export const svCard: CardText = {
  title: "Hur står det till?",
};
