import type { PlainText } from "../recommendation/wish.ts";
import words from "./data/satisfaction-words.json" with { type: "json" };

/** Five faces from the least to the most satisfied. */
export const FACES = [0, 1, 2, 3, 4] as const;
export type Face = (typeof FACES)[number];

/** The highest satisfaction that each face stands for: the faces lie evenly around the middle. */
const UP_TO: readonly number[] = [1, 3, 6, 8, 10];

/** The face of a satisfaction of 0–10. */
export function faceOf(satisfaction: number): Face {
  return FACES.find((face) => satisfaction <= (UP_TO[face] ?? 0)) ?? 4;
}

/** What the face says in words, so that nobody must read it from a picture or a colour: "melko tyytyväinen". */
export function faceWords(face: Face, language: keyof PlainText): string {
  return words[face]?.[language] ?? "";
}
