import type { QualityCheck, Severity } from "../../../domain/quality/quality-check.ts";
import type { WorkspaceText } from "../../text/workspace/texts.ts";

type CheckText = WorkspaceText["quality"]["checks"][keyof WorkspaceText["quality"]["checks"]];

export interface SaidCheck {
  readonly code: string;
  /** A few words: "Tiivistelmä puuttuu". */
  readonly name: string;
  /** A sentence of this record. */
  readonly says: string;
  /** What to do; empty when the check is not known any more. */
  readonly advice: string;
  readonly severity: Severity;
  readonly severityName: string;
}

/** A check in the words of whoever is signed in. One that has gone from the program is told by its code. */
export function sayCheck(
  { quality }: Pick<WorkspaceText, "quality">,
  { code, severity, values }: QualityCheck,
): SaidCheck {
  const texts: Readonly<Record<string, CheckText>> = quality.checks;
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  return {
    code,
    name: text?.name ?? code,
    says: text?.says(values) ?? code,
    advice: text?.advice() ?? "",
    severity,
    severityName: quality.severities[severity],
  };
}

export function checkName({ quality }: Pick<WorkspaceText, "quality">, code: string): string {
  const texts: Readonly<Record<string, CheckText>> = quality.checks;
  return (Object.hasOwn(texts, code) && texts[code]?.name) || code;
}
