import type { Severity } from "../../../domain/quality/quality-check.ts";
import type { Desk } from "../desk.ts";

const LOOKS: Readonly<Record<Severity, string>> = { grave: "badge bad", mend: "badge soon", polish: "badge" };

/** How grave a check is, in a word: never by colour alone. */
export function SeverityBadge({ desk, severity }: { desk: Pick<Desk, "words">; severity: Severity }) {
  return <span class={LOOKS[severity]}>{desk.words.quality.severities[severity]}</span>;
}
