import { AREAS, type Area } from "./areas.ts";
import { type AreaAnswer, type Assessment, HIGHEST, LONGEST_NOTE, LOWEST } from "./assessment.ts";
import type { FollowUp } from "./load-questionnaire.ts";
import { cleanNote, isTooLong } from "./note.ts";
import { QUESTIONNAIRE } from "./questionnaire.ts";

/** The form field of the resident's own words. */
export const NOTE_FIELD = "huomio";

/** The field of an area's 0–10 bears the area's own name. */
export const satisfactionField = (area: Area): string => area;
/** The field of "I would like a change here": `movement.muutos`, with the value 1. */
export const changeField = (area: Area): string => `${area}.muutos`;

/** A part of the form that could not be read as it came, so that the page can say so. */
export interface FieldProblem {
  readonly field: string;
  /** Null for the own words. */
  readonly area: Area | null;
  /** `number`: not 0–10, left unanswered. `choice`: not an option, left out. `length`: the own words were cut. */
  readonly what: "number" | "choice" | "length";
}

export interface ReadAssessment {
  readonly assessment: Assessment;
  /** In the order of the questions; empty when all was read. */
  readonly problems: readonly FieldProblem[];
}

/**
 * Reads the answers from form fields. Never throws: what cannot be read is left unanswered, names that are not ours are
 * passed over, and of a number or a tick that came many times the last one counts.
 */
export function readAssessment(fields: URLSearchParams): Assessment {
  return readAssessmentAndProblems(fields).assessment;
}

export function readAssessmentAndProblems(fields: URLSearchParams): ReadAssessment {
  const values = Map.groupBy(fields, ([name]) => name);
  const valuesOf = (name: string): string[] => (values.get(name) ?? []).map(([, value]) => value);
  const problems: FieldProblem[] = [];
  const answers: { [area in Area]?: AreaAnswer } = {};
  for (const { id: area, followUps } of QUESTIONNAIRE.areas) {
    const problem = (field: string, what: FieldProblem["what"]) => problems.push({ field, area, what });
    const satisfaction = readSatisfaction(valuesOf(satisfactionField(area)).at(-1) ?? "");
    if (satisfaction === undefined) problem(satisfactionField(area), "number");
    const change = valuesOf(changeField(area)).at(-1) ?? "";
    if (!["", "0", "1"].includes(change)) problem(changeField(area), "choice");
    const chosen = followUps.flatMap((followUp): [string, string[]][] => {
      const codes = valuesOf(followUp.id).filter((code) => code !== "");
      if (!codes.every((code) => followUp.options.some((option) => option.code === code)))
        problem(followUp.id, "choice");
      const known = knownCodes(followUp, codes);
      return known.length > 0 ? [[followUp.id, known]] : [];
    });
    const answer = {
      satisfaction: satisfaction ?? null,
      wantsChange: change === "1",
      followUps: Object.fromEntries(chosen),
    };
    if (answer.satisfaction !== null || answer.wantsChange || chosen.length > 0) answers[area] = answer;
  }
  const written = valuesOf(NOTE_FIELD).at(-1) ?? "";
  if (isTooLong(written, LONGEST_NOTE)) problems.push({ field: NOTE_FIELD, area: null, what: "length" });
  return { assessment: { answers, note: cleanNote(written, LONGEST_NOTE) }, problems };
}

/**
 * The form fields that say the same as the assessment, for the hidden fields that carry on what was answered.
 *
 * @param without leave out an area that the form asks itself, or the own words.
 */
export function fieldsOf(
  { answers, note }: Assessment,
  without: Area | "note" | null = null,
): readonly (readonly [name: string, value: string])[] {
  const ofAreas = AREAS.flatMap((area): (readonly [string, string])[] => {
    const answer = answers[area];
    if (!answer || area === without) return [];
    return [
      ...(answer.satisfaction === null ? [] : [[satisfactionField(area), String(answer.satisfaction)] as const]),
      ...(answer.wantsChange ? [[changeField(area), "1"] as const] : []),
      ...Object.entries(answer.followUps).flatMap(([id, codes]) => codes.map((code) => [id, code] as const)),
    ];
  });
  return note === null || without === "note" ? ofAreas : [...ofAreas, [NOTE_FIELD, note]];
}

/** 0–10, null when nothing was answered, undefined when it is no answer to the question. */
function readSatisfaction(value: string): number | null | undefined {
  const text = value.trim();
  if (text === "") return null;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= LOWEST && number <= HIGHEST ? number : undefined;
}

/** The options chosen, each once, in the questionnaire's order; the last one when only one may be chosen. */
function knownCodes({ options, isMultiple }: FollowUp, codes: readonly string[]): string[] {
  const known = options.map(({ code }) => code).filter((code) => codes.includes(code));
  if (isMultiple) return known;
  const last = codes.findLast((code) => known.includes(code));
  return last === undefined ? [] : [last];
}
