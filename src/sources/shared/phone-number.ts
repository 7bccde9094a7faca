const NOT_PART = /[^\d\s-]/g;
/** Short numbers such as 112 and 116 117 have three digits or more, the longest international ones fifteen. */
const FEWEST_DIGITS = 3;
const MOST_DIGITS = 15;
const LONGEST = 60;

/**
 * A number as a person dials it, its spaces kept. The country's prefix may be told apart, and the number without its
 * leading zero then, though not always; Finnish service numbers (`0800 …`, `116 117`) have no prefix. Null when it is no number.
 */
export function toDialled(number: string, prefix: string | null, isServiceNumber: boolean): string | null {
  if (number.length > LONGEST) return null;
  const wrote = number
    .replace(/\(0\)/g, " ")
    .replace(/[\u2010-\u2015./]/g, " ")
    .trim();
  const isInternational = /^(\+|00\d{2})/.test(wrote);
  const digits = tidy(isInternational ? wrote.replace(/^(\+|00)/, "") : wrote);
  const count = digits.replace(/\D/g, "").length;
  if (/\p{L}/u.test(wrote) || count < FEWEST_DIGITS || count > MOST_DIGITS) return null;
  if (isInternational) return `+${digits}`;
  const country = prefix?.replace(/\D/g, "").replace(/^00/, "") ?? "";
  if (country === "" || isServiceNumber) return digits;
  return `+${country} ${digits.replace(/^0/, "").trim()}`;
}

function tidy(text: string): string {
  return text
    .replace(NOT_PART, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s-]+|[\s-]+$/g, "");
}
