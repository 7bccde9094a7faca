import type { ServiceHours } from "../../domain/catalogue/catalogue.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { type Moment, type OpenState, openState } from "../../domain/catalogue/opening-hours.ts";
import type { Page } from "../page/page.ts";

/** Whether it is open now, and the same in one short sentence; what is not known is said so. */
export function openNow(page: Page, hours: readonly ServiceHours[]): { isOpen: boolean; sentence: string } {
  const state = openState(hours, page.now);
  return { isOpen: state.state === "open" || state.state === "always", sentence: sentenceOf(page, state) };
}

function sentenceOf(page: Page, state: OpenState): string {
  const words = page.text.hours;
  const when = (moment: Moment) => page.formats.moment(moment, helsinkiTime(page.now), words);
  switch (state.state) {
    case "open":
      return words.openUntil(when(state.until));
    case "always":
      return words.always;
    case "closed":
      return state.opensAt ? words.opens(when(state.opensAt)) : words.closedNow;
    case "byReservation":
      return words.byReservation;
    case "unknown":
      return words.unknown;
  }
}
