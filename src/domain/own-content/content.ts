import { z } from "zod";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import { PLACE_HELP } from "../catalogue/place-help.ts";
import { ACCESS_FACTS } from "../events/event.ts";
import { TOOL_KINDS } from "../tools/tool.ts";
import { OwnEventSchedule } from "./own-schedule.ts";

export const OWN_LANGUAGES = LANGUAGES;

const text = (most: number) => z.string().trim().max(most);
/** An empty text is none. */
const localized = (most: number) => z.strictObject({ fi: text(most), sv: text(most), en: text(most) });
const code = z.string().regex(/^[A-Za-z0-9.-]{1,80}$/);
const codes = (most: number) => z.array(code).max(most);
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);
const interval = z.strictObject({ day: weekday.nullable(), from: clock, toDay: weekday.nullable(), to: clock });

/** The catalogue's own shape of opening hours. */
const serviceHours = z.strictObject({
  kind: z.enum(["weekly", "always", "reservation", "exception"]),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  isClosed: z.boolean(),
  intervals: z.array(interval).max(40),
  note: z.strictObject({ fi: text(200), sv: text(200), en: text(200) }).partial(),
});

export const LIMITS = { title: 100, summary: 300, description: 5000, selko: 1500, short: 200 } as const;

const Common = {
  title: localized(LIMITS.title),
  summary: localized(LIMITS.summary),
  /** Restricted Markdown, as the register's texts. */
  description: localized(LIMITS.description),
  /** Plain Finnish. */
  selko: text(LIMITS.selko),
  themes: codes(8),
  needs: codes(12),
  serviceClasses: codes(12),
  targetGroups: codes(20),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(20),
  charge: z.enum(["free", "charged", ""]),
  price: localized(LIMITS.short),
};
const Contact = {
  phone: text(40),
  phoneNote: localized(LIMITS.short),
  email: text(254),
  web: text(500),
  booking: text(500),
};
const Where = {
  venue: localized(LIMITS.short),
  street: localized(LIMITS.short),
  postalCode: text(10),
  /** Three-digit code; empty when not told. */
  municipality: text(3),
  position: z.strictObject({ lat: z.number(), lon: z.number() }).nullable(),
  /** The entrance: how to get in. */
  entrance: localized(300),
};

export const OwnService = z.strictObject({
  kind: z.literal("service"),
  ...Common,
  ...Contact,
  ...Where,
  howTo: localized(1000),
  /** Empty: the whole region. */
  municipalities: codes(40),
  hours: z.array(serviceHours).max(40),
});
export const OwnEvent = z.strictObject({
  kind: z.literal("event"),
  ...Common,
  ...Contact,
  ...Where,
  type: z.enum(["event", "course", "group", "volunteering"]),
  schedule: OwnEventSchedule,
  attendance: z.enum(["place", "online", "hybrid", "phone"]),
  onlineUrl: text(500),
  minAge: z.int().min(0).max(120).nullable(),
  maxAge: z.int().min(0).max(120).nullable(),
  registration: z.strictObject({ isRequired: z.boolean(), info: localized(LIMITS.short) }),
  access: z.array(z.enum(ACCESS_FACTS)).max(ACCESS_FACTS.length),
});
export const PLACE_SORTS = ["meetingPlace", "digitalSupport", "other"] as const;
export const OwnPlace = z.strictObject({
  kind: z.literal("place"),
  ...Common,
  ...Contact,
  ...Where,
  sort: z.enum(PLACE_SORTS),
  help: z.array(z.enum(PLACE_HELP)).max(PLACE_HELP.length),
  hours: z.array(serviceHours).max(40),
});
export const OwnTool = z.strictObject({
  kind: z.literal("tool"),
  ...Common,
  toolKind: z.enum(TOOL_KINDS),
  provider: localized(LIMITS.short),
  providerUrl: text(500),
  url: localized(500),
  signIn: z.enum(["none", "optional", "required", ""]),
});

/** What an entry tells: every field is there, empty until it is written. Complete only when `lacksOf` finds nothing. */
export const OwnContent = z.discriminatedUnion("kind", [OwnService, OwnEvent, OwnPlace, OwnTool]);
export type OwnContent = z.infer<typeof OwnContent>;
export type OwnService = z.infer<typeof OwnService>;
export type OwnEvent = z.infer<typeof OwnEvent>;
export type OwnPlace = z.infer<typeof OwnPlace>;
export type OwnTool = z.infer<typeof OwnTool>;
export type OwnText = OwnContent["title"];
