import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { Desk } from "../desk.ts";
import type { StepAround } from "./read-step.ts";

export function aroundOf({ actor, page }: Desk): StepAround {
  return {
    language: actor.language,
    municipalities: page.region.municipalities.map(({ code }) => code),
    themes: page.region.themes.map(({ id }) => id),
    today: helsinkiTime(page.now).date,
  };
}
