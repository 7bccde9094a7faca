import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { allTexts } from "../shared/localized.ts";
import { municipalityInTexts } from "../shared/municipality-names.ts";
import { asText, type Raw } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";
import type { MappingContext } from "./linked-events-context.ts";

/** `ocd-division/country:fi/kunta:porvoo` */
const OCD_MUNICIPALITY = /\/kunta:([^/]{1,60})/;

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
    const code = context.findMunicipality(name);
    if (code !== null) return code;
  }
  // `Porvoo, Kevätkumpu` and the like are told by people, and read as people's texts are.
  const inText = municipalityInTexts(allTexts(locality), context.findMunicipality);
  if (inText === null && names[0] !== undefined) warn(`municipality ${quote(names[0])} is not known`);
  return inText;
}
