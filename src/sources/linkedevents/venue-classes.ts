import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { allTexts } from "../shared/localized.ts";

/** PTV service classes of what is given in a building, told by its name where the name leaves no doubt. */
const SAYS: readonly (readonly [string, RegExp])[] = [
  ["P25.1", /kirjasto(?:$|[\s,(])|\bbibliotek|bibliotek(?:et)?(?:$|[\s,(])|\blibrary\b/i],
  ["P25.3", /museo(?:$|[\s,(])|museet?(?:$|[\s,(])|\bmuseum\b/i],
  [
    "P27.1",
    /uimahalli|liikuntahalli|urheiluhalli|liikuntakeskus|liikuntapuisto|urheilukenttä|kuntosali|simhall|idrottshall|idrottsplan|swimming hall|sports (?:hall|centre|park)/i,
  ],
  ["P28.1", /nuorisotalo|nuorisotila|nuorisokeskus|ungdomsgård|ungdomslokal|youth centre/i],
  ["P25.6", /seurakuntatalo|seurakuntakeskus|församlingshem|parish (?:house|hall)/i],
];

export function venueClasses(name: LocalizedText): readonly string[] {
  const names = allTexts(name);
  return SAYS.flatMap(([code, pattern]) => (names.some((each) => pattern.test(each)) ? [code] : []));
}
