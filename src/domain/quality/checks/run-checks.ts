import type { QualityCheck } from "../quality-check.ts";
import { SEVERITIES } from "../quality-check.ts";
import { checkAge } from "./check-age.ts";
import { checkArea } from "./check-area.ts";
import { checkClasses, checkDuplicates } from "./check-classes.ts";
import { checkFacts } from "./check-facts.ts";
import { checkLanguage } from "./check-language.ts";
import { checkLinks } from "./check-links.ts";
import { checkPersons } from "./check-persons.ts";
import { checkTexts } from "./check-texts.ts";
import { checkTitles } from "./check-titles.ts";
import type { Examined, Found } from "./examined.ts";
import { CHECKS } from "./weights.ts";

/** Everything that is wrong with a record, the gravest and dearest first, and what is left of a hundred points. */
export function runChecks(record: Examined, now: Date): { readonly checks: QualityCheck[]; readonly score: number } {
  const found: Found[] = [
    ...checkTexts(record),
    ...checkTitles(record),
    ...checkFacts(record),
    ...checkArea(record),
    ...checkClasses(record),
    ...checkDuplicates(record),
    ...checkLinks(record),
    ...checkAge(record, now),
    ...checkLanguage(record),
    ...checkPersons(record),
  ];
  const costs = found.reduce((sum, [code]) => sum + CHECKS[code].cost, 0);
  return { checks: found.toSorted(byGravity).map(toCheck), score: Math.max(0, 100 - costs) };
}

function byGravity([one]: Found, [other]: Found): number {
  const [a, b] = [CHECKS[one], CHECKS[other]];
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.cost - a.cost;
}

function toCheck([code, values = {}]: Found): QualityCheck {
  return { code, severity: CHECKS[code].severity, values };
}
