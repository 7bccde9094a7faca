import { addDays } from "../../src/domain/catalogue/helsinki-time.ts";
import type { Event, EventPlace, Schedule } from "../../src/domain/events/event.ts";
import { eventId } from "../../src/domain/events/event-ids.ts";

export const BENCH_SOURCE = "bench";

/** What is done, with the PTV class that tells its theme and the need that it answers. */
const ACTIVITIES = [
  { fi: "Tuolijumppa", sv: "Stolgymnastik", en: "Chair exercise", code: "P27.1", need: "exercise-guidance" },
  { fi: "Kävelyretki", sv: "Promenad", en: "Guided walk", code: "P27.1", need: "exercise-guidance" },
  { fi: "Vesijumppa", sv: "Vattengymnastik", en: "Water exercise", code: "P27.1", need: "exercise-guidance" },
  { fi: "Senioritanssi", sv: "Seniordans", en: "Senior dance", code: "P27.1", need: "loneliness" },
  { fi: "Kahvihetki", sv: "Kaffestund", en: "Coffee and company", code: "P25.5", need: "loneliness" },
  { fi: "Lukupiiri", sv: "Läsecirkel", en: "Reading circle", code: "P25", need: "loneliness" },
  { fi: "Kuoroharjoitus", sv: "Körövning", en: "Choir practice", code: "P25", need: "loneliness" },
  { fi: "Perhekahvila", sv: "Familjecafé", en: "Family café", code: "P25.5", need: "parenting" },
  { fi: "Digitukihetki", sv: "Digistöd", en: "Help with devices", code: "P25.5", need: "digital-skills" },
  { fi: "Muistikahvila", sv: "Minnescafé", en: "Memory café", code: "P25.5", need: "memory" },
] as const;

const AT = ["kirjastossa", "seurakuntatalolla", "nuorisotalolla", "uimahallissa", "palvelukeskuksessa", "kylätalolla"];
const TOWNS = ["982", "983", "984", "985", "986"] as const;

export interface InventedEvents {
  /** Weekly for half a year, some of them twice a week with a week or two left out. */
  readonly recurring: readonly Event[];
  /** Once, the sooner the likelier, within the calendar's reach. */
  readonly single: readonly Event[];
}

/** Events of the invented region from a plain date on. The same counts give the same events. */
export function inventEvents(from: string, recurring: number, single: number): InventedEvents {
  return {
    recurring: Array.from({ length: recurring }, (_, i) => invent(i, weekly(i, from))),
    single: Array.from({ length: single }, (_, i) => invent(recurring + i, once(i, from))),
  };
}

/** The needs that an invented event answers, told by its Finnish name: no recogniser has to run. */
export function needsOfInvented(name: string): { id: string; confidence: number }[] {
  const activity = ACTIVITIES.find(({ fi }) => name.startsWith(fi));
  return activity ? [{ id: activity.need, confidence: 0.8 }] : [];
}

function invent(i: number, schedule: Schedule): Event {
  const activity = ACTIVITIES[i % ACTIVITIES.length] ?? ACTIVITIES[0];
  const at = AT[i % AT.length] ?? "";
  const sourceId = `invented-${i}`;
  return {
    id: eventId(BENCH_SOURCE, sourceId),
    source: BENCH_SOURCE,
    sourceId,
    modifiedAt: null,
    type: schedule.kind === "recurring" ? "group" : "event",
    name: { fi: `${activity.fi} ${at}`, sv: activity.sv, en: activity.en },
    summary: {
      fi: `Tule mukaan ${at}. ${activity.fi} on kaikille avoin, eikä aiempaa kokemusta tarvita.`,
      sv: `Kom med. ${activity.sv} är öppet för alla och du behöver ingen erfarenhet.`,
      en: `Come along. ${activity.en} is open to everyone and you need no experience.`,
    },
    description: { fi: `Ohjaaja ottaa sinut vastaan ovella. Kesto on noin tunti. Mukaan mahtuu ${8 + (i % 30)}.` },
    selkoSummary: i % 4 === 0 ? "Tule mukaan. Kaikki ovat tervetulleita." : null,
    status: "scheduled",
    schedule,
    seriesId: null,
    umbrellaId: null,
    attendance: i % 25 === 0 ? "online" : "place",
    onlineUrl: null,
    places: i % 25 === 0 ? [] : [placeOf(i, at)],
    audience: { minAge: i % 3 === 0 ? 60 : null, maxAge: null, targetGroups: [], isRestricted: false, info: {} },
    offers: [
      { isFree: i % 3 !== 1, price: i % 3 === 1 ? { fi: "5 €", sv: "5 €", en: "€5" } : {}, info: {}, url: null },
    ],
    registration: null,
    accessibility: i % 2 === 0 ? ["stepFree"] : [],
    languages: i % 7 === 0 ? ["sv"] : ["fi"],
    organizer: { organizationId: null, name: { fi: `Yhdistys ${i % 90} ry` }, businessCode: null },
    contacts: { phones: [], emails: [], webPages: [], addresses: [] },
    keywords: [],
    serviceClasses: [activity.code],
    webPages: [],
    images: [],
  };
}

function placeOf(i: number, at: string): EventPlace {
  return {
    placeId: null,
    name: { fi: `Paikka ${i % 200} (${at})` },
    address: null,
    municipality: TOWNS[i % TOWNS.length] ?? TOWNS[0],
    position: { lat: 61 + (i % 97) / 100, lon: 20 + (i % 89) / 100 },
    info: {},
  };
}

const WEEKS = 26;
const REACH_DAYS = 390;
const HOURS = ["09:00", "10:30", "13:00", "14:15", "17:00", "18:30"];

function weekly(i: number, from: string): Schedule {
  const day = addDays(from, i % 7);
  const hour = HOURS[i % HOURS.length] ?? "09:00";
  return {
    kind: "recurring",
    first: { start: `${day}T${hour}`, end: `${day}T${laterHour(hour)}` },
    rules: [`FREQ=WEEKLY;COUNT=${WEEKS}`],
    excluded: i % 5 === 0 ? [addDays(day, 7)] : [],
    added: i % 5 === 0 ? [{ start: `${addDays(day, 9)}T${hour}`, end: null }] : [],
    changed:
      i % 9 === 0
        ? [
            {
              original: `${addDays(day, 14)}T${hour}`,
              slot: { start: `${addDays(day, 14)}T${hour}`, end: null, status: "cancelled" },
            },
          ]
        : [],
  };
}

/** Much is known of the next weeks, little of next autumn. */
function once(i: number, from: string): Schedule {
  const share = ((i * 7919) % 10_007) / 10_007;
  const day = addDays(from, Math.floor(REACH_DAYS * share * share));
  const hour = HOURS[(i * 5) % HOURS.length] ?? "09:00";
  return { kind: "dates", slots: [{ start: `${day}T${hour}`, end: `${day}T${laterHour(hour)}` }] };
}

function laterHour(hour: string): string {
  return `${String(Number(hour.slice(0, 2)) + 1).padStart(2, "0")}${hour.slice(2)}`;
}
