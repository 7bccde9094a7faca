import { canCurate } from "../../../domain/curation/curation-policy.ts";
import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { isHiddenNow, isOnNow } from "../../../domain/curation/work-list.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";

/** On or off, and the one press that changes it. */
export function EntryState({ desk, view: { entry, record } }: { desk: Desk; view: TrayEntryView }) {
  const words = desk.words.tray;
  const isHidden = isHiddenNow(entry);
  const isOn = isOnNow(entry);
  const action = deskLink(desk, routes.deskEntryPart, { kind: entry.kind, id: entry.id, part: "tila" });
  const canChange = canCurate(desk.actor, desk.page.region.code);
  return (
    <div class="actions">
      <span class={isOn ? "badge good" : isHidden ? "badge bad" : "badge"}>
        {isOn ? words.on : isHidden ? words.hidden : words.off}
      </span>
      {canChange && (isOn || isHidden) && (
        <DeskForm
          desk={desk}
          action={action}
          fields={{ basedOn: entry.version, nakyy: isHidden ? "automaattinen" : "poissa", syy: "" }}
        >
          <button type="submit" class="button">
            {isHidden ? words.entry.quickRestore : words.entry.quickHide}
          </button>
        </DeskForm>
      )}
      {canChange && record?.toolKey && isOn && (
        <DeskForm
          desk={desk}
          action={deskLink(desk, routes.deskEntryPart, { kind: entry.kind, id: entry.id, part: "tarkistettu" })}
        >
          <button type="submit" class="button" aria-describedby="tarkistettu-ohje">
            {words.entry.toolChecked}
          </button>{" "}
          <span id="tarkistettu-ohje" class="hint">
            {words.entry.toolCheckedHint}
          </span>
        </DeskForm>
      )}
    </div>
  );
}
