import type { Severity } from "../quality-check.ts";

/** How grave each check is, and what it takes of the hundred points. The only place where this is decided. */
export const CHECKS = {
  // Residents are led astray, cannot use it, or somebody's privacy suffers.
  "no-contact": { severity: "grave", cost: 25 },
  "no-area": { severity: "grave", cost: 25 },
  "dead-link": { severity: "grave", cost: 25 },
  "event-no-place": { severity: "grave", cost: 20 },
  "missing-finnish": { severity: "grave", cost: 20 },
  "person-name": { severity: "grave", cost: 20 },
  "event-no-registration": { severity: "grave", cost: 15 },
  "stale-two-years": { severity: "grave", cost: 15 },
  // It serves badly.
  "missing-summary": { severity: "mend", cost: 15 },
  "missing-swedish": { severity: "mend", cost: 10 },
  "event-no-time": { severity: "mend", cost: 10 },
  "malformed-link": { severity: "mend", cost: 10 },
  "personal-email": { severity: "mend", cost: 10 },
  "wide-area": { severity: "mend", cost: 10 },
  "stale-year": { severity: "mend", cost: 8 },
  "missing-description": { severity: "mend", cost: 8 },
  "missing-hours": { severity: "mend", cost: 8 },
  "no-classes": { severity: "mend", cost: 8 },
  "same-text": { severity: "mend", cost: 8 },
  "summary-is-title": { severity: "mend", cost: 8 },
  "vague-title": { severity: "mend", cost: 8 },
  "maybe-duplicate": { severity: "mend", cost: 5 },
  // It could serve better.
  "unknown-price": { severity: "polish", cost: 5 },
  "missing-phone": { severity: "polish", cost: 5 },
  "long-sentences": { severity: "polish", cost: 5 },
  "hard-words": { severity: "polish", cost: 5 },
  "mobile-in-text": { severity: "polish", cost: 3 },
  "moved-link": { severity: "polish", cost: 3 },
  "no-target-groups": { severity: "polish", cost: 3 },
  "title-too-long": { severity: "polish", cost: 3 },
  "all-caps": { severity: "polish", cost: 3 },
} as const satisfies Record<string, { readonly severity: Severity; readonly cost: number }>;

export type CheckCode = keyof typeof CHECKS;
export const CHECK_CODES = Object.keys(CHECKS) as readonly CheckCode[];
