import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { ToolState } from "../../../domain/tools/tool-state.ts";
import type { Page } from "../../page/page.ts";

/** Who has checked the tool and when, in one sentence. */
export function stateText(page: Page, { state, date }: ToolState): string {
  const words = page.text.tray.tools.states;
  if (date === null) return words.notChecked;
  const said = page.formats.date(helsinkiTime(date).date);
  return state === "confirmed" ? words.confirmed(said) : words.linkWorks(said);
}
