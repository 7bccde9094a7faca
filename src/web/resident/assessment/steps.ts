import { AREAS, type Area } from "../../../domain/assessment/areas.ts";
import { lastOf } from "../../page/read-form.ts";

/** A page of the assessment. `area` is asked alone, `more` are its further questions, `note` is the last page. */
export type Step =
  | { readonly kind: "start" }
  | { readonly kind: "whole" }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "more"; readonly area: Area }
  | { readonly kind: "note" };

/** Where to go from a page; none is to stay on it. */
export type Move = "seuraava" | "edellinen" | "ohita" | "tulos";
const MOVES: readonly Move[] = ["seuraava", "edellinen", "ohita", "tulos"];

/** The number of the last page, after the ten areas. */
const NOTE = AREAS.length + 1;

/**
 * The page that a form stands on: `osa` is its number, `lisa` its further questions, `tapa=kaikki` all on one page and
 * `tapa=yksi` one at a time from the first.
 */
export function readStep(fields: URLSearchParams): Step {
  const way = lastOf(fields, "tapa");
  if (way === "kaikki") return { kind: "whole" };
  const part = Number(lastOf(fields, "osa") ?? (way === "yksi" ? 1 : 0));
  const area = AREAS[part - 1];
  if (area) return { kind: lastOf(fields, "lisa") === "1" ? "more" : "area", area };
  return part === NOTE ? { kind: "note" } : { kind: "start" };
}

export function readMove(fields: URLSearchParams): Move | null {
  const asked = lastOf(fields, "siirry");
  return MOVES.find((move) => move === asked) ?? null;
}

/** The fields that tell a page from others. */
export function fieldsOfStep(step: Step): readonly (readonly [name: string, value: string])[] {
  switch (step.kind) {
    case "start":
      return [];
    case "whole":
      return [["tapa", "kaikki"]];
    case "note":
      return [["osa", String(NOTE)]];
    case "area":
      return [["osa", String(numberOf(step.area))]];
    case "more":
      return [
        ["osa", String(numberOf(step.area))],
        ["lisa", "1"],
      ];
  }
}

/** Names of those fields, for the browser's Back and Forward. */
export const STEP_FIELDS = "osa lisa tapa siirry";

export function numberOf(area: Area): number {
  return AREAS.indexOf(area) + 1;
}

/** @param hasMore whether an area has further questions to ask, as it has been answered */
export function stepAfter(step: Step, hasMore: (area: Area) => boolean): Step {
  if (step.kind === "area" && hasMore(step.area)) return { kind: "more", area: step.area };
  if (step.kind !== "area" && step.kind !== "more") return step;
  const next = AREAS[numberOf(step.area)];
  return next ? { kind: "area", area: next } : { kind: "note" };
}

export function stepBefore(step: Step, hasMore: (area: Area) => boolean): Step {
  if (step.kind === "more") return { kind: "area", area: step.area };
  const last = step.kind === "note" ? AREAS.length : step.kind === "area" ? numberOf(step.area) - 1 : 0;
  const before = AREAS[last - 1];
  if (!before) return { kind: "start" };
  return { kind: hasMore(before) ? "more" : "area", area: before };
}
