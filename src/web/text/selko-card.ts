import { type CardText, fiCard } from "./fi-card.ts";

export const selkoCard: CardText = {
  ...fiCard,
};
