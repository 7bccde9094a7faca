import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { asText, type Raw } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { allTexts } from "../shared/localized.ts";

/** `ocd-division/country:fi/kunta:porvoo` */
const OCD_MUNICIPALITY = /\/kunta:([^/]{1,60})/;
const POSTAL_CODE = /^(?:FI-?)?\d{5}\s+/i;

/** divisions[muni].ocd_id or its name, else address_locality → three-digit code; null with a warning when no name is known. */
export function mapMunicipality(
  divisions: readonly Raw[],
  locality: LocalizedText,
  context: MappingContext,
  warn: Warn,
): string | null {
  const told = divisions.flatMap((division) => [
    OCD_MUNICIPALITY.exec(asText(division.ocd_id) ?? "")?.[1] ?? "",
    ...Object.values((division.name as LocalizedText | null) ?? {}).filter((name) => typeof name === "string"),
  ]);
  const names = [...told, ...allTexts(locality)].filter((name) => name !== "");
  for (const name of names) {
    const code = context.municipalityOf(name);
    if (code !== null) return code;
  }
  // `Porvoo, Kevätkumpu` and the like are told by people, and read as people's texts are.
  const inText = municipalityInTexts(allTexts(locality), context);
  if (inText === null && names[0] !== undefined) warn(`municipality ${quote(names[0])} is not known`);
  return inText;
}

/**
 * The municipality that a text about a place names for certain: a part of it between commas is the name and nothing else,
 * but for a postal code. `Papinkatu 20, 06100 Porvoo` is in Porvoo; `Porvoon kirjasto` is not told.
 */
export function municipalityInTexts(texts: readonly string[], context: MappingContext): string | null {
  const codes = new Set<string>();
  for (const text of texts) {
    for (const part of text.split(/[,;()\n]/, 20)) {
      const code = context.municipalityOf(part.trim().replace(POSTAL_CODE, ""));
      if (code !== null) codes.add(code);
    }
  }
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}
