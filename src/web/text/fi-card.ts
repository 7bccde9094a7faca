export const fiCard = {
  title: "Mitä kuuluu?",
};

export type CardText = typeof fiCard;
