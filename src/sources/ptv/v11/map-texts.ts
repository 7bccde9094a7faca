import type { LocalizedText, ServiceTexts } from "../../../domain/catalogue/catalogue.ts";
import { NONE } from "../../shared/localized.ts";
import type { Warn } from "../../shared/warnings.ts";
import { readLocalized, readTyped } from "../language-lists.ts";

/**
 * descriptions[{type, language, value}], requirements[{language, value}] → the texts of a service or general description.
 * Types that begin with `GD_` are the general description's own, which is kept apart; the rest have no use here.
 */
export function mapServiceTexts(
  descriptions: unknown,
  requirements: unknown,
  warn: Warn,
): Omit<ServiceTexts, "name" | "alternativeName"> {
  const byType = readTyped(descriptions, "descriptions", "text", warn);
  const of = (type: string): LocalizedText => byType.get(type) ?? NONE;
  return {
    summary: of("Summary"),
    description: of("Description"),
    userInstruction: of("UserInstruction"),
    requirements: readLocalized(requirements, "requirements", "text", warn),
    chargeInfo: of("ChargeTypeAdditionalInfo"),
    deadline: of("DeadLine"),
    processingTime: of("ProcessingTime"),
    validityTime: of("ValidityTime"),
    background: of("BackgroundDescription"),
  };
}
