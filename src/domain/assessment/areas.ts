/** The ten areas of life of the assessment, in the order they are asked. */
export const AREAS = [
  "movement",
  "nature",
  "sleep",
  "food",
  "mind",
  "habits",
  "relations",
  "culture",
  "money",
  "everyday",
] as const;
export type Area = (typeof AREAS)[number];
