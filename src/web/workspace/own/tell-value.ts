import { serviceClassLabel, targetGroupLabel } from "../../../domain/catalogue/classification/classification.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import type { OwnService, OwnText } from "../../../domain/own-content/content.ts";
import type { OtherPlace } from "../../../domain/own-content/other-place.ts";
import type { OwnEventSchedule } from "../../../domain/own-content/own-schedule.ts";
import type { TimeChange } from "../../../domain/own-content/time-change.ts";
import { municipalityName, themeOf } from "../../page/page.ts";
import type { Desk } from "../desk.ts";

/** A value of the content in words: for the summary, the history and two writers' texts beside each other. Empty: nothing is told. */
export function tellValue(desk: Desk, path: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  const field = path.split(".")[0] ?? "";
  const teller = TELLERS[field];
  if (teller) return teller(desk, value as never, path);
  if (typeof value === "boolean") return value ? desk.words.common.yes : desk.words.common.no;
  if (Array.isArray(value)) return value.map(String).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

type Teller = (desk: Desk, value: never, path: string) => string;

const list =
  (name: (desk: Desk, code: string) => string): Teller =>
  (desk, value: never) =>
    (value as readonly string[]).map((code) => name(desk, code)).join(", ");

const inLanguage = (desk: Desk) => (desk.page.content === "sv" ? "sv" : "fi");

const TELLERS: Readonly<Record<string, Teller>> = {
  themes: list((desk, id) => themeOf(desk.page, id)?.name ?? id),
  needs: list((desk, id) => needLabel(id, inLanguage(desk))),
  serviceClasses: list((desk, code) => serviceClassLabel(code, inLanguage(desk))),
  targetGroups: list((desk, code) => desk.page.text.forWhom[code] ?? targetGroupLabel(code, inLanguage(desk))),
  languages: list((desk, code) => desk.page.formats.languageName(code)),
  municipalities: list((desk, code) => municipalityName(desk.page, code) ?? code),
  access: list((desk, fact) => (desk.page.text.tray.access as Record<string, string>)[fact] ?? fact),
  help: list((desk, help) => (desk.page.text.tray.place.helps as Record<string, string>)[help] ?? help),
  municipality: (desk, code: string) => municipalityName(desk.page, code) ?? code,
  type: (desk, type: string) => (desk.page.text.tray.types as Record<string, string>)[type] ?? type,
  charge: (desk, charge: "free" | "charged") => desk.words.own.options.maksu[charge],
  attendance: (desk, way: keyof Desk["words"]["own"]["options"]["osallistuminen"]) =>
    desk.words.own.options.osallistuminen[way],
  sort: (desk, sort: keyof Desk["words"]["own"]["options"]["laji"]) => desk.words.own.options.laji[sort],
  toolKind: (desk, kind: string) => (desk.page.text.tray.tools.kinds as Record<string, string>)[kind] ?? kind,
  signIn: (desk, way: string) => (desk.page.text.tray.tools.signIn as Record<string, string>)[way] ?? way,
  position: (_, position: { lat: number; lon: number } | number) =>
    typeof position === "number" ? String(position) : `${position.lat}, ${position.lon}`,
  schedule: (desk, schedule: OwnEventSchedule | string | readonly unknown[]) =>
    typeof schedule === "object" && "kind" in schedule
      ? tellSchedule(desk, schedule as OwnEventSchedule)
      : tellPart(desk, schedule),
  changes: (desk, changes: readonly TimeChange[]) =>
    changes.map((change) => `${tellMoment(desk, change.time)}: ${tellChange(desk, change)}`).join("\n"),
  room: (desk, room: OwnService["room"] | string | number) =>
    typeof room === "object" ? tellRoom(desk, room) : tellText(desk.page, String(room)),
  otherPlaces: (desk, places: readonly OtherPlace[]) => places.map((place) => tellPlace(desk, place)).join("; "),
  hours: (desk, hours: OwnService["hours"]) => tellHours(desk, hours),
};

/** The history compares the parts of a schedule one by one. */
function tellPart({ page }: Desk, part: unknown): string {
  if (Array.isArray(part))
    return part
      .map((each) =>
        typeof each === "number"
          ? page.formats.weekday(each as 1)
          : typeof each === "string"
            ? tellText(page, each)
            : `${tellText(page, String((each as { date?: string }).date ?? ""))}`,
      )
      .join(", ");
  return tellText(page, String(part));
}

function tellText({ formats }: Desk["page"], text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formats.date(text);
  return /^\d{2}:\d{2}$/.test(text) ? formats.clock(text) : text;
}

function tellSchedule({ page, words }: Desk, schedule: OwnEventSchedule): string {
  const { formats } = page;
  const said = words.own.schedule;
  const clock = (from: string | null, to: string | null) =>
    from === null
      ? ""
      : to === null
        ? formats.clock(from)
        : `${formats.clock(from)}–${formats.clockRange(to, to).split("–")[0]}`;
  switch (schedule.kind) {
    case "unknown":
      return "";
    case "dates":
      return schedule.times.map(({ date, from, to }) => `${formats.date(date)} ${clock(from, to)}`.trim()).join(", ");
    case "period":
      return [
        said.from(formats.date(schedule.firstDay)),
        schedule.lastDay && said.until(formats.date(schedule.lastDay)),
      ]
        .filter(Boolean)
        .join(", ");
    case "weekly": {
      const days = schedule.weekdays.map((day) => formats.weekday(day)).join(", ");
      const repeated = (schedule.interval === 2 ? said.second : said.weekly)(days, clock(schedule.from, schedule.to));
      return [
        repeated,
        said.from(formats.date(schedule.firstDay)),
        schedule.lastDay && said.until(formats.date(schedule.lastDay)),
        schedule.except.length > 0 && said.except(schedule.except.map((day) => formats.date(day)).join(", ")),
      ]
        .filter(Boolean)
        .join(", ");
    }
  }
}

function tellHours({ page, words }: Desk, hours: OwnService["hours"]): string {
  const { formats } = page;
  return hours
    .map(({ kind, intervals, validFrom, validTo, isClosed, note }) => {
      const spans = intervals.map(({ day, from, to }) =>
        `${day === null ? "" : formats.weekday(day)} ${formats.clockRange(from, to)}`.trim(),
      );
      if (kind === "always") return words.own.options.auki.aina;
      if (kind === "reservation") return [words.own.options.auki.ajanvaraus, ...spans].join(", ");
      if (kind === "weekly") return spans.join(", ");
      const days = [validFrom, validTo === validFrom ? null : validTo].flatMap((day) => (day ? formats.date(day) : []));
      const open = isClosed ? words.own.schedule.closed : spans.join(", ");
      return [`${days.join("–")} ${open}`, note.fi || note.sv].filter(Boolean).join(", ");
    })
    .join("; ");
}

/** What has been said of one time: that it is off, its new time, its place, and why. */
export function tellChange(desk: Desk, { isOff, moved, place, reason }: TimeChange): string {
  const words = desk.words.own.times;
  const [where, why] = [firstTold(desk, place), firstTold(desk, reason)];
  const time = moved && [desk.page.formats.date(moved.date), tellClocks(desk, moved.from, moved.to)].join(" ").trim();
  return [isOff && words.off, time && words.moved(time), where && words.elsewhere(where), why]
    .filter(Boolean)
    .join(". ");
}

export function tellPlace(desk: Desk, place: OtherPlace): string {
  const words = desk.words.own.places;
  return [
    firstTold(desk, place.venue),
    firstTold(desk, place.street),
    municipalityName(desk.page, place.municipality || null),
    place.channelId === "" ? "" : words.fromRegister,
    tellHours(desk, place.hours),
  ]
    .filter(Boolean)
    .join(", ");
}

function tellRoom(desk: Desk, { capacity, state, saidOn }: OwnService["room"]): string {
  const words = desk.words.own.times.room;
  if (saidOn === null) return "";
  return [
    state !== "" && words.states[state],
    capacity !== null && words.people(desk.page.formats.number(capacity)),
    words.saidOn(desk.page.formats.date(saidOn)),
  ]
    .filter(Boolean)
    .join(", ");
}

function tellMoment({ page }: Desk, time: string): string {
  const clock = time.slice(11);
  return [page.formats.date(time.slice(0, 10)), clock && page.formats.clock(clock)].filter(Boolean).join(" ");
}

function tellClocks({ page: { formats } }: Desk, from: string | null, to: string | null): string {
  if (from === null) return "";
  return to === null ? formats.clock(from) : formats.clock(from).replace(/[\d.:]+$/, formats.clockRange(from, to));
}

function firstTold(desk: Desk, text: OwnText): string {
  return (desk.page.content === "sv" ? text.sv || text.fi : text.fi || text.sv) || text.en;
}
