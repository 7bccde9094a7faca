import { decideTray, type ThemeReason } from "../themes/decide-tray.ts";
import type { TrayRules } from "../themes/tray-rules.ts";
import type { SourceRecord } from "./source-record.ts";
import { HIDDEN, isOnNow, themesByRules, type WorkEntry } from "./work-list.ts";

/** Why an entry is where it is, for putting into words. */
export interface TrayReasons {
  readonly isOn: boolean;
  /** Whose word it is. */
  readonly by: "rules" | "curators";
  /** Why the rules alone would leave it off; null when they would show it. */
  readonly off: { readonly code: string; readonly detail: string | null } | null;
  /** The themes that the rules give, each with what gave it; none: its text, or what is given there, tells. */
  readonly themes: readonly { readonly id: string; readonly because: readonly ThemeReason[] }[];
}

/** Pure. The row is what the index last decided; where a curator's word hides the rules', they are asked again. */
export function explainTray(
  entry: WorkEntry,
  record: Pick<SourceRecord, "candidate"> | undefined,
  rules: TrayRules,
): TrayReasons {
  const decision = record?.candidate ? decideTray(record.candidate, rules) : null;
  const because = new Map(decision?.onTray ? decision.themes.map(({ id, because: why }) => [id, why]) : []);
  const ids = new Set([...themesByRules(entry), ...(entry.isOn ? [] : because.keys())]);
  return {
    isOn: isOnNow(entry),
    by: entry.curation?.tray ? "curators" : "rules",
    off: offByRules(entry, decision),
    themes: [...ids].map((id) => ({ id, because: because.get(id) ?? [] })),
  };
}

function offByRules(
  { isOn, offCode, offDetail, curation }: WorkEntry,
  decision: ReturnType<typeof decideTray> | null,
): TrayReasons["off"] {
  if (offCode !== null && offCode !== HIDDEN) return { code: offCode, detail: offDetail };
  const isByHand = curation?.tray !== undefined && curation.tray !== null;
  if (isOn && !isByHand) return null;
  return decision?.onTray === false ? { code: decision.reason.code, detail: null } : null;
}
