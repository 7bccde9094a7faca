/** Takes one line about a part of a record that was left out or mended. */
export type Warn = (warning: string) => void;

/** For what is told of elsewhere. */
export const inSilence: Warn = () => {};

const MOST = 100;
const LONGEST_QUOTE = 40;

/** Collects the warnings of one record, each once. A record that is wrong throughout does not fill the report. */
export function createWarnings(): { readonly warn: Warn; readonly warnings: readonly string[] } {
  const seen = new Set<string>();
  const warnings: string[] = [];
  const warn = (warning: string) => {
    if (warnings.length >= MOST || seen.has(warning)) return;
    seen.add(warning);
    warnings.push(warning);
  };
  return { warn, warnings };
}

/** A value from outside as it may stand in a warning: short, on one line, in quotes. Not for contact details. */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(shallow(value)) ?? "nothing");
  const safe = text.slice(0, LONGEST_QUOTE).replace(/["<>\p{C}]/gu, "'");
  return `"${safe}${text.length > LONGEST_QUOTE ? "…" : ""}"`;
}

function shallow(value: unknown): unknown {
  return typeof value === "object" && value !== null ? (Array.isArray(value) ? "a list" : "an object") : value;
}
