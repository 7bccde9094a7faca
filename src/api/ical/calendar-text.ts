/** What some programs take for the end of a line, though RFC 5545 knows only CRLF. */
const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** A text of several lines, with nothing in it that a calendar file may not hold. */
export function wholeLines(text: string): string {
  return text.toWellFormed().replace(LINE_ENDS, "\n").replace(CONTROLS, " ").trim();
}

/** The same on one line: titles and addresses. */
export function oneLine(text: string): string {
  return wholeLines(text).replace(/\s+/g, " ");
}

/** TEXT as RFC 5545 writes it. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}
