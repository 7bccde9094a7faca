import type { PlainText } from "../../recommendation/wish.ts";

/** FHIR's tags of the page languages; plain Finnish is Finnish with a private subtag. */
export const LANGUAGE_TAGS: Readonly<Record<keyof PlainText, string>> = {
  fi: "fi",
  sv: "sv",
  en: "en",
  selko: "fi-x-selko",
};

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** The kinds of value[x] that our questions have. */
export type ResponseAnswer =
  | { readonly valueInteger: number }
  | { readonly valueBoolean: boolean }
  | { readonly valueString: string }
  | { readonly valueCoding: Coding };

export interface ResponseItem {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}

/** FHIR R4. Required: `status`, and each item's `linkId`. Without `subject`, for nobody has said who they are. */
export interface QuestionnaireResponse {
  readonly resourceType: "QuestionnaireResponse";
  readonly language: string;
  /** Canonical address and version: `urn:polku:questionnaire:…|1.0.0`. */
  readonly questionnaire: string;
  readonly status: "completed";
  /** ISO instant. */
  readonly authored: string;
  readonly item?: readonly ResponseItem[];
}
