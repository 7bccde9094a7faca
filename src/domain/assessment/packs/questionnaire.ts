import { z } from "zod";

export const MIN_VALUE = "http://hl7.org/fhir/StructureDefinition/minValue";
export const MAX_VALUE = "http://hl7.org/fhir/StructureDefinition/maxValue";
export const ITEM_CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
export const TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

const text = z.string().trim().min(1).max(1000);
const linkId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/, "must be small letters, digits, dots and hyphens");

/** The other languages of a text: `_text` beside `text`, `_display` beside `display`. */
const translations = z.object({
  extension: z
    .array(
      z.object({
        url: z.literal(TRANSLATION),
        extension: z.array(
          z.object({ url: z.string(), valueCode: z.string().optional(), valueString: text.optional() }),
        ),
      }),
    )
    .max(10),
});
export type Translations = z.infer<typeof translations>;

const extension = z.object({
  url: z.string(),
  valueInteger: z.int().min(-100).max(100).optional(),
  valueCodeableConcept: z.object({ coding: z.array(z.object({ code: z.string() })).min(1) }).optional(),
});

const display = z.object({
  linkId,
  type: z.literal("display", { error: "must be display" }),
  text: text.optional(),
  _text: translations.optional(),
  extension: z.array(extension).max(5).optional(),
});

const question = z.object({
  linkId,
  type: z.enum(["integer", "choice", "display"], { error: "may be only integer, choice or display" }),
  text: text.optional(),
  _text: translations.optional(),
  extension: z.array(extension).max(5).optional(),
  answerOption: z
    .array(
      z.object({
        valueCoding: z.object({
          system: z.string().min(1).max(300),
          code: z.string().regex(/^\d{1,2}$/, "must be a number"),
          display: text.optional(),
          _display: translations.optional(),
        }),
      }),
    )
    .min(2)
    .max(11)
    .optional(),
  item: z.array(display).max(2).optional(),
});

/** The part of a FHIR R4 Questionnaire that packs are made of. What else a file holds is not read. */
export const packQuestionnaireSchema = z.object({
  resourceType: z.literal("Questionnaire", { error: "must be Questionnaire" }),
  url: z.string().regex(/^[a-z][a-z0-9+.-]*:\S{1,300}$/i, "must be the questionnaire's canonical address"),
  version: z.string().min(1).max(40),
  /** Of `text`, `display`: `en`, `fi`, `sv`; plain Finnish is `fi-x-selko`. */
  language: z.string().min(2).max(20).optional(),
  status: z.enum(["draft", "active", "retired", "unknown"]),
  item: z.array(question).min(1, "must hold questions").max(60),
});
export type PackQuestionnaire = z.infer<typeof packQuestionnaireSchema>;
export type QuestionnaireItem = PackQuestionnaire["item"][number];
