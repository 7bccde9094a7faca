import { decodeEntities } from "./decode-entities.ts";
import { stripMarkup } from "./strip-markup.ts";

export interface CleanText {
  /** Null when nothing readable was left. */
  readonly text: string | null;
  /** True when markup, control characters or an overlong end were taken away; tidied spaces do not count. */
  readonly wasChanged: boolean;
}

export const LONGEST_TEXT = 10_000;
export const LONGEST_LINE = 500;

const BLANK: CleanText = { text: null, wasChanged: false };
/**
 * Nearly every text is fine as it is, and an import reads hundreds of thousands of them: Latin letters and ordinary marks
 * without `&` and `<`, no tabs or CRs, no spaces at line ends and no more than one blank line.
 */
const NOT_PLAIN = /[^\n -%'-;=-~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]|[^\S\n]\n|\n\n\n/;
/** Control characters, direction overrides and invisible marks. Joiners stay: some languages need them. */
const UNSAFE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const CUT_BACK = 80;

/**
 * Text from outside as plain text: NFC, no markup, no control characters, LF line ends, at most one blank line in a row,
 * at most `longest` characters (cut at the end of a word, with an ellipsis). Linear in the length of the text.
 */
export function cleanText(raw: unknown, longest: number = LONGEST_TEXT): CleanText {
  if (typeof raw !== "string") return BLANK;
  const trimmed = raw.trim();
  if (trimmed === "") return BLANK;
  if (trimmed.length <= longest && !NOT_PLAIN.test(trimmed)) return { text: trimmed, wasChanged: false };
  const plain = takeOutMarkup(trimmed);
  const safe = plain.replace(UNSAFE, "").toWellFormed();
  const whole = tidySpaces(safe.replaceAll("\u00ad", "").normalize("NFC"));
  const text = whole.length > longest ? cutAtWord(whole, longest) : whole;
  return { text: text === "" ? null : text, wasChanged: plain !== trimmed || safe !== plain || text !== whole };
}

/** The same for a name or another text that stands on one line. */
export function cleanLine(raw: unknown, longest: number = LONGEST_LINE): CleanText {
  const { text, wasChanged } = cleanText(raw, longest);
  return text?.includes("\n") ? { text: text.replace(/\s*\n\s*/g, " "), wasChanged } : { text, wasChanged };
}

/** Twice, because markup is often hidden in entities once, by systems that escape what is escaped already. */
function takeOutMarkup(text: string): string {
  const once = text.includes("<") ? stripMarkup(text) : text;
  if (!once.includes("&")) return once;
  const decoded = decodeEntities(once);
  return decoded.includes("<") ? stripMarkup(decoded) : decoded;
}

function tidySpaces(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u000b\u000c]/g, "\n")
    .replaceAll("\t", " ")
    .split("\n");
  const kept: string[] = [];
  for (const line of lines) {
    const tidy = line.trimEnd();
    if (tidy !== "" || kept.at(-1) !== "") kept.push(tidy);
  }
  return kept.join("\n").trim();
}

function cutAtWord(text: string, longest: number): string {
  const room = text
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  const tail = room.slice(-CUT_BACK);
  const space = tail.search(/\s\S*$/);
  return `${(space < 0 ? room : room.slice(0, room.length - tail.length + space)).trimEnd()}…`;
}
