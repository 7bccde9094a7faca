import { runChecks } from "./checks/run-checks.ts";
import { entryKey } from "./on-tray.ts";
import type { LookedAt, RecordsAround } from "./records-around.ts";
import type { Off, TrayEntry } from "./tray-entry.ts";
import { ENTRY_KINDS } from "./tray-entry.ts";

const LONGEST_DETAIL = 500;

/** The row of a record: on the tray exactly when residents find it. */
export function toEntry({ entry, examined, isOver = false, offByRules }: LookedAt, around: RecordsAround): TrayEntry {
  const key = entryKey(entry);
  const indexed = around.onTray.get(key);
  const curation = around.curations.get(key)?.content;
  const off = indexed && !isOver ? null : whyOff(entry, curation, offByRules, around);
  return {
    ...entry,
    off: off && { code: off.code, detail: off.detail?.slice(0, LONGEST_DETAIL) ?? null },
    themes: indexed?.themes ?? [],
    needs: indexed?.needs ?? [],
    isCurated: curation !== undefined,
    ...runChecks(examined, around.now),
  };
}

function whyOff(
  entry: LookedAt["entry"],
  curation: { readonly tray: "on" | "off" | null; readonly trayReason: string } | undefined,
  offByRules: () => Off,
  around: RecordsAround,
): Off {
  if (curation?.tray === "off") return { code: "hidden", detail: curation.trayReason || null };
  const hiddenAs = hiddenAsOne(entry, around);
  if (hiddenAs !== null) return { code: "hidden-as-one", detail: hiddenAs };
  const byRules = offByRules();
  if (byRules.code === "archived" || byRules.code === "withdrawn" || byRules.code === "gone") return byRules;
  const standIn = standInOf(entry, around);
  return standIn === null ? byRules : { code: "duplicate", detail: standIn };
}

/** The id of the record that is on the tray for this one, being the same thing. */
function standInOf({ id }: { readonly id: string }, around: RecordsAround): string | null {
  const isShown = (other: string) => ENTRY_KINDS.some((kind) => around.onTray.has(entryKey({ kind, id: other })));
  return around.merged.get(id)?.memberIds.find((other) => other !== id && isShown(other)) ?? null;
}

/** The id of the record of the same thing by which a curator has hidden them all. */
function hiddenAsOne({ id }: { readonly id: string }, { merged, curations }: RecordsAround): string | null {
  const isHidden = (other: string) =>
    ENTRY_KINDS.some((kind) => {
      const said = curations.get(entryKey({ kind, id: other }))?.content;
      return said?.tray === "off" && said.trayOfAll;
    });
  return merged.get(id)?.memberIds.find((other) => other !== id && isHidden(other)) ?? null;
}
