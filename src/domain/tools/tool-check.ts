/** What became of a visit to a tool's address: `moved` answers, but somewhere else than the catalogue says. */
export type LinkOutcome = "ok" | "moved" | "failed";

/** Why a visit failed; with an HTTP status the status says it. */
export type LinkFailure = "status" | "timeout" | "connection" | "redirect-loop" | "too-many-redirects" | "refused";

/** One visit to an address. */
export interface LinkVisit {
  readonly url: string;
  readonly outcome: LinkOutcome;
  /** Of the last answer; null when there was none. */
  readonly httpStatus: number | null;
  /** Where the visit ended; null when it never got there. */
  readonly finalUrl: string | null;
  readonly failure: LinkFailure | null;
}

/** What is known of a tool's addresses from the checker's visits. */
export interface ToolCheck {
  readonly toolKey: string;
  readonly checkedAt: Date;
  readonly outcome: LinkOutcome;
  /** The address that the outcome is of: the worst of the tool's. */
  readonly url: string;
  readonly httpStatus: number | null;
  readonly finalUrl: string | null;
  readonly failure: LinkFailure | null;
  /** How many visits in a row have failed; 0 when the last one did not. */
  readonly consecutiveFailures: number;
  /** When every address last answered; null when never. */
  readonly workedAt: Date | null;
}

const WORST_FIRST: readonly LinkOutcome[] = ["failed", "moved", "ok"];

/** The visit that tells the most about a tool with addresses in several languages. */
export function worstOf(visits: readonly [LinkVisit, ...LinkVisit[]]): LinkVisit {
  for (const outcome of WORST_FIRST) {
    const found = visits.find((visit) => visit.outcome === outcome);
    if (found) return found;
  }
  return visits[0];
}
