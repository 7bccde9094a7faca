import type { LocalizedText } from "../catalogue/catalogue.ts";
import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import { addDays } from "../catalogue/helsinki-time.ts";
import { openState } from "../catalogue/opening-hours.ts";
import type { ServiceCard } from "../catalogue/service-card.ts";
import type { EventCard } from "../events/event-card.ts";
import type { PlaceCard } from "../places/place-card.ts";
import type { Hit } from "../search/search-query.ts";
import type { ToolCard } from "../tools/tool-card.ts";
import type { Told } from "./candidate.ts";
import type { Asking, Pace } from "./recommendation.ts";

type Around = Pick<Asking, "municipality" | "now">;
const EVERYONE = { ages: { min: null, max: null }, isRestricted: false } as const;
const SOON_DAYS = 2;
const WEEK_DAYS = 7;
/** How lines that anyone may call are called, and what is said of those that always answer. */
const LINE = /puhelin|(?<!ve)linja|chat|päivystys|telefon|jour|linje|helpline|hotline|phone/i;
const ALWAYS = /yötä päivää|yöllä tai päivällä|ympäri vuorokauden|dygnet runt|day and night|around the clock/i;
const ONLINE = /verkossa|netissä|etänä|videolla|på nätet|på distans|online/i;

/** Hydrates a hit: what its card tells, the same of every kind. */
export function tellCard({ kind, card, next }: Pick<Hit, "kind" | "card" | "next">, around: Around): Told {
  switch (kind) {
    case "service":
      return tellService(JSON.parse(card) as ServiceCard, around);
    case "event":
      return tellEvent(JSON.parse(card) as EventCard, next, around);
    case "place":
      return tellPlace(JSON.parse(card) as PlaceCard, around);
    case "tool":
      return tellTool(JSON.parse(card) as ToolCard);
  }
}

function tellService(card: ServiceCard, { municipality }: Around): Told {
  const { coverage, municipalities, channelTypes, places, placeCount } = card;
  const titles = titlesOf(card.title);
  const isFromAfar = placeCount === 0 && channelTypes.some((type) => type === "phone" || type === "eChannel");
  const isLine = isFromAfar && (isSaid(LINE, card.title) || isSaid(ALWAYS, card.title) || isSaid(ALWAYS, card.summary));
  const hasOwnPlace = places.some((place) => place.municipality === municipality);
  return {
    ...EVERYONE,
    titles,
    organizer: card.organization?.id ?? null,
    targetGroups: card.targetGroups,
    isFree: card.charge === "free" ? true : card.charge === "charged" ? false : null,
    languages: card.languages,
    reach:
      coverage === "nationwide"
        ? "nationwide"
        : municipality === null
          ? "covers"
          : hasOwnPlace || (coverage === "municipalities" && municipalities.join() === municipality)
            ? "own"
            : municipalities.includes(municipality)
              ? "covers"
              : "elsewhere",
    isLine,
    isAtHome: isLine || (isFromAfar && isSaid(ONLINE, card.title)),
    isGroup: false,
    pace: isLine ? "today" : "longer",
    isSoon: isLine,
  };
}

function tellEvent(card: EventCard, next: Hit["next"], { municipality, now }: Around): Told {
  const today = wallTimeOf(now).slice(0, 10);
  const isAfar = card.attendance === "online" || card.attendance === "phone";
  return {
    titles: titlesOf(card.title),
    organizer: card.organizer.id ?? titlesOf(card.organizer.name)[0] ?? null,
    targetGroups: card.targetGroups,
    isFree: card.isFree,
    languages: card.languages,
    ages: { min: card.audience.minAge, max: card.audience.maxAge },
    isRestricted: card.audience.isRestricted,
    reach:
      isAfar || card.municipalities.length === 0
        ? "nationwide"
        : municipality === null
          ? "covers"
          : card.municipalities.includes(municipality)
            ? "own"
            : "elsewhere",
    isLine: false,
    isAtHome: isAfar,
    isGroup: card.type === "group" || card.type === "volunteering",
    pace: paceOfEvent(card, next, today),
    isSoon: next !== null && next.date < addDays(today, SOON_DAYS),
  };
}

/** A course is joined as a whole, and what must be registered for is not begun today. */
function paceOfEvent({ type, registration }: EventCard, next: Hit["next"], today: string): Pace | null {
  if (type === "course") return "longer";
  if (next === null || next.date >= addDays(today, WEEK_DAYS)) return type === "event" ? null : "longer";
  const isToday = next.date <= today && !next.isOngoing;
  return isToday && !registration?.isRequired ? "today" : "week";
}

function tellPlace(card: PlaceCard, { municipality, now }: Around): Told {
  const today = wallTimeOf(now).slice(0, 10);
  const state = openState(card.hours, now);
  const opensToday = state.state === "closed" && state.opensAt?.date === today;
  // Paths and forests have no hours.
  const isAlwaysThere = card.hours.length === 0 && card.shape.kind !== "point";
  const isToday = state.state === "open" || state.state === "always" || opensToday || isAlwaysThere;
  return {
    ...EVERYONE,
    titles: titlesOf(card.title),
    organizer: null,
    targetGroups: [],
    isFree: card.isFree,
    languages: [],
    reach: municipality === null ? "covers" : card.municipality === municipality ? "own" : "elsewhere",
    isLine: false,
    isAtHome: false,
    isGroup: false,
    pace: card.status === "open" ? (isToday ? "today" : "week") : null,
    isSoon: isToday,
  };
}

function tellTool(card: ToolCard): Told {
  return {
    ...EVERYONE,
    titles: titlesOf(card.title),
    organizer: titlesOf(card.provider)[0] ?? null,
    targetGroups: card.targetGroups,
    isFree: card.isFree,
    languages: card.languages,
    reach: "nationwide",
    isLine: card.toolKind === "phone" || card.toolKind === "chat",
    isAtHome: true,
    isGroup: card.toolKind === "peerForum",
    pace: "today",
    isSoon: true,
  };
}

function titlesOf(title: LocalizedText): string[] {
  return [title.fi, title.sv, title.en].flatMap((text) => (text ? [text.toLocaleLowerCase("fi")] : []));
}

function isSaid(pattern: RegExp, { fi = "", sv = "", en = "" }: LocalizedText): boolean {
  return [fi, sv, en].some((text) => pattern.test(text));
}
