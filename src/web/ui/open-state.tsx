import type { ServiceHours } from "../../domain/catalogue/catalogue.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { type Moment, openState } from "../../domain/catalogue/opening-hours.ts";
import type { Page } from "../page/page.ts";

/** Whether it is open now, in one short sentence; what is not known is said so. */
export function openStateText(page: Page, hours: readonly ServiceHours[]): string {
  const words = page.text.hours;
  const state = openState(hours, page.now);
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

export function isOpenNow(page: Page, hours: readonly ServiceHours[]): boolean {
  const { state } = openState(hours, page.now);
  return state === "open" || state === "always";
}
