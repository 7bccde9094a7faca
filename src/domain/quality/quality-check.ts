/** `grave`: residents are led astray or cannot use it. `mend`: it serves them badly. `polish`: it could serve better. */
export const SEVERITIES = ["grave", "mend", "polish"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that is wrong with a record. The code has its sentence, and what to do, in the workspace's texts. */
export interface QualityCheck {
  readonly code: string;
  readonly severity: Severity;
  /** What the sentence needs: numbers, dates, the words found. Never a person's name. */
  readonly values: Readonly<Record<string, string | number>>;
}
