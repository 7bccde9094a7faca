const LONGEST = 254;
const EMAIL = /^[^\s@<>()[\],:;\\"\p{C}]{1,64}@[\p{L}\d](?:[\p{L}\d-]*\.)+[\p{L}]{2,}$/u;

/** The address, or null when it cannot be one. A `mailto:` before it is taken off. */
export function toEmailAddress(text: string): string | null {
  const address = text.trim().replace(/^mailto:/i, "");
  return address.length <= LONGEST && EMAIL.test(address) ? address : null;
}
