import type { LocalizedText } from "../catalogue/catalogue.ts";

const STEP_FREE =
  /portaaton|portaattom|ilman portaita|ei (?:ole )?portaita|trappfri|utan trappor|no steps|step-free|stepfree/i;
const NOT_STEP_FREE =
  /(?:ei|eivät) (?:ole |täysin |aivan )*portaato|(?:inte|ej) (?:helt )?trappfri|not (?:fully )?(?:step-free|stepfree)/i;
const STEPS = /portaat|portaita|trappor|trappsteg|steps/i;

/** Whether one gets in without steps, as sentences about the place tell it: the first that speaks of steps decides. Null: none does. */
export function isStepFree(sentences: readonly LocalizedText[]): boolean | null {
  for (const sentence of sentences) {
    for (const text of [sentence.fi, sentence.sv, sentence.en]) {
      if (!text) continue;
      if (NOT_STEP_FREE.test(text)) return false;
      if (STEP_FREE.test(text)) return true;
      if (STEPS.test(text)) return false;
    }
  }
  return null;
}
