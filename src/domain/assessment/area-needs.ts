import { NEEDS } from "../needs/needs.ts";
import type { PlainText } from "../recommendation/wish.ts";
import type { Area } from "./areas.ts";
import content from "./data/area-needs.json" with { type: "json" };
import { type AreaNeeds, loadAreaNeeds } from "./load-area-needs.ts";
import { QUESTIONNAIRE } from "./questionnaire.ts";

/** Checked against the questionnaire and the needs vocabulary when the program starts. */
const AREA_NEEDS = loadAreaNeeds(content, QUESTIONNAIRE, new Set(NEEDS.map(({ id }) => id)));

export function getAreaNeeds(area: Area): AreaNeeds {
  const found = AREA_NEEDS.get(area);
  if (!found) throw new Error(`There are no needs for "${area}".`);
  return found;
}

/** A warm word of one or two sentences for someone who is not at all satisfied with the area. */
export function careWords(area: Area, language: keyof PlainText): string {
  return getAreaNeeds(area).care[language];
}
