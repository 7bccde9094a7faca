const SHORTEST = 6;
const LONGEST = 15;

/** A number's digits as they are dialled in Finland: `+358 19 123 4567` → `0191234567`. Null when it is no number. */
export function phoneKey(number: string): string | null {
  const plain = number.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
  const digits = plain.replace(/^(?:\+|00)358/, "0").replace(/\+/g, "");
  return digits.length < SHORTEST || digits.length > LONGEST ? null : digits;
}
