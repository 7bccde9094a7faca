/**
 * What a resident shares, as it stands before the browser encrypts it and after a professional's browser has opened it. The
 * server never sees it. Whoever opens it trusts nothing in it: texts are shown as texts, ids are checked.
 */
export interface SharePayload {
  readonly version: 1;
  /** Slug of the region and language of the page that it was shared from. */
  readonly region: string;
  readonly language: "fi" | "sv" | "en" | "selko";
  /** ISO instant. */
  readonly createdAt: string;
  /** Readable as it stands: headings and rows, in the resident's language. */
  readonly sections: readonly {
    readonly heading: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
  }[];
  /** Chosen things of the tray, in order. */
  readonly items: readonly {
    readonly kind: "service" | "event" | "place" | "tool";
    readonly id: string;
    readonly title: string;
    /** The resident's own first step; empty when none. */
    readonly step: string;
  }[];
  /** FHIR R4 QuestionnaireResponse of the assessment, or null when only a list is shared. */
  readonly questionnaireResponse: object | null;
}
