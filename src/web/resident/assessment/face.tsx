import type { ComponentChildren } from "preact";
import type { Face as FaceNumber } from "../../../domain/assessment/satisfaction-words.ts";

/** From the least to the most satisfied: the eyes and the mouth tell, no colour does. */
const DRAWINGS: Readonly<Record<FaceNumber, ComponentChildren>> = {
  0: <path d="M9 13.500l4-2M23 13.500l-4-2M10 24c2-5 10-5 12 0" />,
  1: <path d="M11 12v1.500M21 12v1.500M10.500 22.500c3-2.500 8-2.500 11 0" />,
  2: <path d="M11 12v1.500M21 12v1.500M10.500 21h11" />,
  3: <path d="M11 12v1.500M21 12v1.500M10 19.500c3 3.500 9 3.500 12 0" />,
  4: <path d="M9 13c1-2 3-2 4 0M19 13c1-2 3-2 4 0M9 18.500h14c-1 8-13 8-14 0z" />,
};

/** Decorates the words that stand beside it. */
export function Face({ face }: { face: FaceNumber }) {
  return (
    <svg class="face" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="13" />
      {DRAWINGS[face]}
    </svg>
  );
}
