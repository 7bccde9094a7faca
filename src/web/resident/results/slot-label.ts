import type { Weekday } from "../../../domain/catalogue/catalogue.ts";
import type { Slot } from "../../../domain/understanding/understood.ts";
import { municipalityName, type Page } from "../../page/page.ts";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** An understood slot in a few words of the page's language; what has no words of ours is told in the person's own. */
export function slotLabel(page: Page, { kind, value, text }: Slot): string {
  const words = page.text.finding;
  switch (kind) {
    case "who":
      return words.who[value] ?? text;
    case "where":
      return municipalityName(page, value) ?? text;
    case "when":
      return words.when[value] ?? dayLabel(page, value) ?? text;
    case "price":
      return words.free;
    case "how":
      return words.how[value] ?? text;
    case "not":
      return words.not(value);
  }
}

/** `sat` → "lauantai" · `2026-12-01/2026-12-01` → "1.12.2026" · `2026-12-01/2026-12-07` → "1.12.2026–7.12.2026" */
function dayLabel({ formats }: Page, value: string): string | null {
  const day = WEEKDAYS.indexOf(value);
  if (day >= 0) return formats.weekday((day + 1) as Weekday);
  const [from, to] = value.split("/");
  if (from === undefined || to === undefined) return null;
  return from === to ? formats.date(from) : `${formats.date(from)}–${formats.date(to)}`;
}
