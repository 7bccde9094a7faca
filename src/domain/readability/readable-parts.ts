/** A paragraph, a list item or a heading: UTF-16 places, the end left out. A sentence never goes over its edge. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * A sign without which there is nothing to hide, the pattern, and what stands in its place. Every pattern is bounded, so that no
 * text makes the work grow faster than itself.
 */
const MARKS: readonly (readonly [sign: string, pattern: RegExp, mark: string])[] = [
  [")", /\]\([^)\s]{1,200}\)/g, " "],
  // Addresses count as a word each and are never judged. The dot after one ends the sentence.
  [":", /https?:\/\/\S*[^\s.,;:!?)\]"'”’]/g, "0"],
  ["w", /www\.\S*[^\s.,;:!?)\]"'”’]/g, "0"],
  ["@", /[^\s@]{1,64}@[^\s@]{0,254}[^\s@.,;:!?)]/g, "0"],
  [">", /<[^<>]{1,200}>/g, " "],
  ["", /\*\*|__|~~|`/g, " "],
];
const BEGINNING = /^[ \t]{0,99}(?:#{1,6}[ \t]|[-*+•–][ \t]|\d{1,3}[.)][ \t])/;
const HEADING = /^[ \t]{0,99}#{1,6}[ \t]/;

/** The text with Markdown's marks as spaces and addresses as zeros. Its places are those of the text. */
export function hideMarks(text: string): string {
  return MARKS.reduce(
    (hidden, [sign, pattern, mark]) =>
      hidden.includes(sign) ? hidden.replace(pattern, (found) => mark.repeat(found.length)) : hidden,
    text,
  );
}

/** The parts of a text whose marks are hidden. */
export function readableParts(hidden: string): Part[] {
  const parts: Part[] = [];
  let from = -1;
  let place = 0;
  const close = (to: number) => {
    if (from >= 0 && to > from) parts.push({ from, to });
    from = -1;
  };
  while (place <= hidden.length) {
    const newline = hidden.indexOf("\n", place);
    const end = newline < 0 ? hidden.length : newline;
    const beginning = hidden.slice(place, Math.min(end, place + 110));
    const mark = BEGINNING.exec(beginning);
    const isBlank = beginning.trim() === "" && hidden.slice(place, end).trim() === "";
    if (isBlank || mark) close(place);
    if (!isBlank && from < 0) from = place + (mark?.[0].length ?? 0);
    if (HEADING.test(beginning)) close(end);
    place = end + 1;
  }
  close(hidden.length);
  return parts;
}
