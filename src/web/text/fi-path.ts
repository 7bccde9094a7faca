export const fiPath = {
  title: "Oma polku",
};

export type PathText = typeof fiPath;
