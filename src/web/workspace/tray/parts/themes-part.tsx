import type { TrayEntryView } from "../../../../domain/curation/find-entry.ts";
import { themeName } from "../words.ts";
import type { EntryPart, PartProps } from "./part.ts";

const byRules = ({ reasons }: TrayEntryView) => reasons.themes.map(({ id }) => id);

/** Themes as boxes: what the rules give is ticked, and a change of it is kept as a change. */
export const themesPart: EntryPart = {
  key: "teemat",
  fieldsOf({ themes: { added, removed } }, view) {
    const now = new Set([...byRules(view).filter((id) => !removed.includes(id)), ...added]);
    return new URLSearchParams([...now].map((id) => ["teema", id]));
  },
  read(fields, base, view, { page }) {
    const known = page.region.themes.map(({ id }) => id);
    const ticked = fields.getAll("teema").filter((id) => known.includes(id));
    const rules = byRules(view);
    // Themes that the region does not show have no box, so what was said of them stays.
    const unseen = (ids: readonly string[]) => ids.filter((id) => !known.includes(id));
    const added = [...unseen(base.themes.added), ...known.filter((id) => ticked.includes(id) && !rules.includes(id))];
    const removed = [
      ...unseen(base.themes.removed),
      ...known.filter((id) => rules.includes(id) && !ticked.includes(id)),
    ];
    return { curation: { ...base, themes: { added, removed } }, act: "themes", errors: {} };
  },
  Fields: ThemeFields,
};

function ThemeFields({ desk, view, fields }: PartProps) {
  const words = desk.words.tray.themes;
  const ticked = fields.getAll("teema");
  const rules = byRules(view);
  return (
    <fieldset class="field">
      <legend class="field-label">{words.legend}</legend>
      {desk.page.region.themes.map(({ id }) => {
        const [isTicked, isOfRules] = [ticked.includes(id), rules.includes(id)];
        const note = isOfRules ? (isTicked ? words.bySource : words.removedByUs) : isTicked ? words.byUs : "";
        return (
          <label class="choice">
            <input type="checkbox" name="teema" value={id} checked={isTicked} />
            <span>
              {themeName(desk, id)}
              {note !== "" && <span class="hint"> – {note}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
