import type { Address } from "../../catalogue/catalogue.ts";
import { fold } from "./fold.ts";

/** A street address for comparing. */
export interface Street {
  /** `kirkkokatu`. */
  readonly street: string;
  /** The first number; null when the address is a road or an island alone. */
  readonly number: string | null;
  readonly postalCode: string | null;
}

/** Abbreviations of the last part of a street's name, as they are written with a full stop. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/k\.$/, "katu"],
  [/kj\.$/, "kuja"],
  [/t\.$/, "tie"],
  [/g\.$/, "gatan"],
  [/v\.$/, "vagen"],
];
const NUMBERED = /^(.*?\p{L}.*?)\s+(\d{1,5})/u;
const MOST_LENGTH = 200;

/** `Kirkkokatu 3 A, 2. krs` and `Kirkkok. 3` → the same street and number. Null when there is no street. */
export function comparableStreet(text: string, postalCode: string | null): Street | null {
  const parts = fold(text.slice(0, MOST_LENGTH))
    .split(/[,;(]/)
    .map((part) => part.trim());
  const numbered = parts.map((part) => NUMBERED.exec(part)).find((match) => match !== null);
  const name = numbered?.[1] ?? parts.find((part) => /\p{L}{3}/u.test(part));
  if (name === undefined) return null;
  const street = writtenOut(name.trim()).replace(/[^\p{L}\p{N}]+/gu, "");
  return street === "" ? null : { street, number: numbered?.[2] ?? null, postalCode };
}

function writtenOut(name: string): string {
  for (const [short, long] of SHORT) if (short.test(name)) return name.replace(short, long);
  return name;
}

/** Visiting addresses in all their languages. */
export function comparableStreets(addresses: readonly Pick<Address, "kind" | "street" | "postalCode">[]): Street[] {
  const streets = new Map<string, Street>();
  for (const { kind, street, postalCode } of addresses) {
    if (kind !== "visiting") continue;
    for (const text of Object.values(street)) {
      const found = text === undefined ? null : comparableStreet(text, postalCode);
      if (found) streets.set(`${found.street} ${found.number} ${found.postalCode}`, found);
    }
  }
  return [...streets.values()];
}
