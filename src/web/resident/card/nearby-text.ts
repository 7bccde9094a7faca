import { chooseText, plainText } from "../../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { type RegularHours, regularHours, type SameHours } from "../../../domain/conversation-card/regular-hours.ts";
import { municipalityName, type Page } from "../../page/page.ts";
import type { NearbyPlace } from "./find-nearby.ts";

/** A place as paper tells of it. */
export interface NearbyText {
  readonly name: string;
  /** The language of the name. */
  readonly lang: string;
  readonly where: string;
  readonly hours: string;
  readonly phone: string | null;
}

const LONGEST_NAME = 80;
const LONGEST_HOURS = 150;

export function nearbyText(page: Page, { card, phone }: NearbyPlace): NearbyText {
  const name = chooseText(card.title, page.content) ?? { text: "", lang: page.content };
  const where = [plainText(card.street, page.content), municipalityName(page, card.municipality)];
  return {
    name: shortened(name.text, LONGEST_NAME),
    lang: name.lang,
    where: shortened(where.filter(Boolean).join(", "), LONGEST_NAME),
    hours: hoursText(page, regularHours(card.hours, helsinkiTime(page.now).date), phone),
    phone,
  };
}

/** "ma–pe 9–16, la 10–14"; what is not known is said so. */
function hoursText(page: Page, hours: RegularHours, phone: string | null): string {
  const { sheet } = page.text.talkCard;
  const unknown = phone === null ? sheet.hoursUnknown : sheet.callFirst;
  switch (hours.kind) {
    case "unknown":
      return unknown;
    case "always":
      return page.text.hours.always;
    case "byReservation":
      return page.text.hours.byReservation;
    case "week": {
      const text = hours.days
        .map(({ runs, intervals }) => {
          const days = runs.map((run) => runText(sheet.days, run)).join(", ");
          return `${days} ${intervals.map(({ from, to }) => page.formats.clockRange(from, to)).join(", ")}`;
        })
        .join(" · ");
      return text.length > LONGEST_HOURS ? unknown : text;
    }
  }
}

function runText(days: readonly string[], { from, to }: SameHours["runs"][number]): string {
  const [first, last] = [days[from - 1] ?? "", days[to - 1] ?? ""];
  if (from === to) return first;
  return to - from === 1 ? `${first}, ${last}` : `${first}–${last}`;
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()}…`;
}
