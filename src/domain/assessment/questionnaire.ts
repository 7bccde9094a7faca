import resource from "./data/hyvinvointikartoitus.json" with { type: "json" };
import { loadQuestionnaire, type Questionnaire } from "./load-questionnaire.ts";

/** The product's own assessment. Checked when the program starts. */
export const QUESTIONNAIRE: Questionnaire = loadQuestionnaire(resource);

/** The same as the FHIR R4 resource that it is, to be given out. */
export const QUESTIONNAIRE_RESOURCE: object = resource;
