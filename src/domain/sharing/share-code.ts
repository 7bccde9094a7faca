/**
 * The code of a share: twelve random characters and one that checks them. The letters are Crockford's: none that is taken for
 * a digit. Runs in the browser, so it imports nothing.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_LENGTH = 12;

/** @param bytes at least twelve random bytes; five bits of each are used, which is 60 in all. */
export function shareCodeFrom(bytes: Uint8Array): string {
  const values = [...bytes.subarray(0, RANDOM_LENGTH)].map((byte) => byte & 31);
  if (values.length < RANDOM_LENGTH) throw new RangeError("twelve bytes are needed");
  return [...values, checkOf(values)].map((value) => ALPHABET[value]).join("");
}

/**
 * What a person typed or a link held, as the code it means: small letters, O for 0, I and L for 1, spaces and dashes are all
 * right. Null when it cannot be a code, for length, for a letter that codes do not have, or by its check.
 */
export function readShareCode(typed: string): string | null {
  const plain = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const values = [...plain].map((character) => ALPHABET.indexOf(character));
  if (values.length !== RANDOM_LENGTH + 1 || values.includes(-1)) return null;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? plain : null;
}

/** `0123 4567 89ABC`: as it is read aloud. */
export function groupedShareCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join(" ");
}

/**
 * A weighted sum in the field of 32 elements, each place with a weight of its own: any one wrong character and any two that
 * have changed places are always noticed.
 */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => times2(sum ^ value), 0);
}

/** In GF(2⁵) with x⁵ + x² + 1. */
function times2(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}
