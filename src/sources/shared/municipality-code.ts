import { asText } from "./read.ts";
import { quote, type Warn } from "./warnings.ts";

export interface KnownMunicipalities {
  /** Today's code of a municipality, also for one that has been merged; null when there is none. */
  readonly currentMunicipality: (code: string) => string | null;
}

/** Today's three-digit code, also of a number. Merged municipalities are met in old records; unknown codes are left out with a warning. */
export function toMunicipality(value: unknown, known: KnownMunicipalities, warn: Warn): string | null {
  const code = asText(value);
  if (code === null) return null;
  const current = known.currentMunicipality(/^\d{1,3}$/.test(code) ? code.padStart(3, "0") : code);
  if (current === null) warn(`municipality ${quote(code)} is not known`);
  return current;
}
