import type { Address } from "../../domain/catalogue/catalogue.ts";
import { isBlank, NONE } from "./localized.ts";
import { asText } from "./read.ts";
import { quote, type Warn } from "./warnings.ts";

/** `06100`, also out of `FI-06100`; null with a warning for the codes of other countries and whatever else is no such code. */
export function toPostalCode(value: unknown, warn: Warn): string | null {
  const text = asText(value);
  if (text === null) return null;
  const code = /^(?:FI[- ]?)?(\d{5})$/i.exec(text)?.[1] ?? null;
  if (code === null) warn(`postal code ${quote(text)} is not five digits`);
  return code;
}

/** Where a place is, by what is known of it; null without a street and a postal code, for a town alone is no address. */
export function visitingAddress(
  known: Partial<Omit<Address, "kind">> & Pick<Address, "street" | "postalCode">,
): Address | null {
  if (isBlank(known.street) && known.postalCode === null) return null;
  return {
    kind: "visiting",
    postOffice: NONE,
    municipality: null,
    info: NONE,
    position: null,
    accessibility: [],
    ...known,
  };
}
