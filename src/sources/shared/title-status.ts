import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { EventStatus } from "../../domain/events/event.ts";

/** Words that organizers put before or after a title, because it is the only thing everybody reads. */
const WORDS: readonly (readonly [EventStatus, string])[] = [
  [
    "cancelled",
    "PERUTTU|PERUUTETTU|PERUUTTU|PERUTAAN|PERUUNTUNUT|PERUUNTUU|INSTÄLLT|INSTÄLLD|INSTÄLLDA|CANCELLED|CANCELED|CANCELLATION",
  ],
  [
    "postponed",
    "SIIRRETTY|SIIRRETÄÄN|SIIRTYY|SIIRTYNYT|FRAMSKJUTET|FRAMSKJUTEN|UPPSKJUTET|UPPSKJUTEN|FLYTTAT|FLYTTAD|FLYTTAS|POSTPONED|RESCHEDULED",
  ],
  [
    "soldOut",
    "LOPPUUNMYYTY|LOPPUUNVARATTU|TÄYNNÄ|SLUTSÅLT|SLUTSÅLD|UTSÅLT|UTSÅLD|FULLBOKAT|FULLBOKAD|FULLSATT|SOLD OUT|FULLY BOOKED",
  ],
];

interface Signs {
  readonly status: EventStatus;
  /** `PERUTTU: Konsertti`, `(peruttu) Konsertti`, `*** Peruttu! *** Konsertti` */
  readonly before: RegExp;
  /** `PERUTTU Konsertti`: without a mark only in capitals before small letters, for a film may be called so. */
  readonly shouted: RegExp;
  /** Nothing else: `Peruttu` */
  readonly alone: RegExp;
  /** `Konsertti (peruttu)`, `Konsertti – PERUTTU` */
  readonly after: RegExp;
}

const SIGNS: readonly Signs[] = WORDS.map(([status, words]) => ({
  status,
  before: new RegExp(
    `^[\\s*!([{|/–—-]{0,10}(?:${words})[\\s]{0,3}(?:[:!)\\]}*|/.,]|[–—-](?=\\s))[\\s:!)\\]}*|/.,–—-]{0,10}`,
    "i",
  ),
  shouted: new RegExp(`^[\\s*!(]{0,10}(?:${words})\\s+(?=.*\\p{Ll})`, "u"),
  alone: new RegExp(`^(?:${words})$`, "i"),
  after: new RegExp(`(?:\\s[–—-]\\s|[:!([{*|/,])[\\s*!([{]{0,10}(?:${words})[\\s)\\]}!*.]{0,10}$`, "i"),
}));
/** `PERUTTU / INSTÄLLT / CANCELLED: Konsertti` */
const MOST_SIGNS = 4;

export interface ReadTitle {
  readonly name: LocalizedText;
  /** Null when the title says nothing of it. */
  readonly status: EventStatus | null;
}

/** A name without what its writer put there to tell that the event does not take place as planned or is full. */
export function readTitle(name: LocalizedText): ReadTitle {
  const said = new Set<EventStatus>();
  const plain = Object.fromEntries(
    Object.entries(name).map(([language, title]) => [language, takeOutSigns(title, said)]),
  );
  return { name: plain, status: gravestOf(said) };
}

/** What these titles say became of the event; null when they say nothing of it. */
export function statusInTitles(titles: readonly string[]): EventStatus | null {
  const said = new Set<EventStatus>();
  for (const title of titles) takeOutSigns(title, said);
  return gravestOf(said);
}

/** The record's own word stands, unless it says that all is as planned and the title says otherwise. A cancellation is believed of both. */
export function statusOf(told: EventStatus | null, inTitle: EventStatus | null): EventStatus {
  if (told === "cancelled" || inTitle === null) return told ?? "scheduled";
  if (inTitle === "cancelled") return inTitle;
  return told === null || told === "scheduled" ? inTitle : told;
}

function gravestOf(said: ReadonlySet<EventStatus>): EventStatus | null {
  return WORDS.find(([each]) => said.has(each))?.[0] ?? null;
}

function takeOutSigns(title: string, said: Set<EventStatus>): string {
  let text = title;
  for (let round = 0; round < MOST_SIGNS; round += 1) {
    const sign = SIGNS.find(({ before, shouted, alone, after }) =>
      [before, shouted, alone, after].some((pattern) => pattern.test(text)),
    );
    if (sign === undefined) break;
    said.add(sign.status);
    // `SIIRRETTY keväälle: Konsertti` would lose what it was moved to.
    const isMoved = sign.status === "postponed" && !sign.before.test(text) && !sign.after.test(text);
    const rest = isMoved
      ? text
      : text.replace(sign.before, "").replace(sign.shouted, "").replace(sign.after, "").trim();
    // A title that says nothing else stays: something has to be shown.
    if (rest === "" || rest === text) break;
    text = rest;
  }
  return text;
}
