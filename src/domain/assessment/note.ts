/** Control characters that no keyboard writes; tab and line feed stay. FHIR and PostgreSQL take none of these. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * The resident's own words as they are kept: one kind of line break, no control characters, no halves of a character, no
 * space around, at most so many characters (code points). Null when nothing is left.
 */
export function cleanNote(written: string, longest: number): string | null {
  const text = [...cleanText(written, longest)].slice(0, longest).join("").trimEnd();
  return text === "" ? null : text;
}

/** True when `cleanNote` cuts something off. */
export function isTooLong(written: string, longest: number): boolean {
  const text = cleanText(written, longest);
  return text.length > longest && [...text].length > longest;
}

function cleanText(written: string, longest: number): string {
  // A code point takes at most two units: what lies far beyond the limit is not even looked at.
  const start = written.trimStart().slice(0, 4 * longest);
  return start.replace(/\r\n?/g, "\n").replace(CONTROLS, "").toWellFormed().trim();
}
