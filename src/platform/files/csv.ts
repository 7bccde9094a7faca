/** One line of a table that spreadsheets open: semicolons, quoted where needed, CRLF at its end. */
export function csvLine(values: readonly (string | number | boolean | null | undefined)[]): string {
  return `${values.map(csvValue).join(";")}\r\n`;
}

/** A text that begins like a formula would be run by a spreadsheet; an apostrophe before it makes it words again. */
const FORMULA = /^[=+\-@\t\r]/;

function csvValue(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
