import type { ContentLanguage } from "../shared/localized.ts";
import { languagesIn } from "../shared/read-texts.ts";
import type { Warn } from "../shared/warnings.ts";
import { toWebAddress } from "../shared/web-address.ts";

/** Web addresses per language, in the order of languages; what is none is left out with a warning. */
export function readAddresses(
  value: unknown,
  field: string,
  warn: Warn,
): readonly (readonly [ContentLanguage, string])[] {
  return languagesIn(value).flatMap(([language, text]) => {
    const url = toWebAddress(text);
    if (url === null) warn(`${field}: an address that is none was left out`);
    return url === null ? [] : [[language, url] as const];
  });
}
