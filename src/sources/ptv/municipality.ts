import type { MappingContext } from "./ptv-source.ts";
import { asText } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";

/** Today's three-digit code. Merged municipalities are met in old records; unknown codes are left out with a warning. */
export function toMunicipality(value: unknown, context: MappingContext, warn: Warn): string | null {
  const code = asText(value);
  if (code === null) return null;
  const padded = /^\d{1,3}$/.test(code) ? code.padStart(3, "0") : code;
  const current = context.currentMunicipality(padded);
  if (current === null) warn(`municipality ${quote(code)} is not known`);
  return current;
}
