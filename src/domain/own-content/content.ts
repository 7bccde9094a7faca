import { z } from "zod";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import { PLACE_HELP } from "../catalogue/place-help.ts";
import { ROOM_STATES } from "../catalogue/room.ts";
import { ACCESS_FACTS } from "../events/event.ts";
import { TOOL_KINDS } from "../tools/tool.ts";
import { day, hoursList, localized, text, Where } from "./fields.ts";
import { MOST_PLACES, OtherPlace } from "./other-place.ts";
import { OwnEventSchedule } from "./own-schedule.ts";
import { MOST_CHANGES, TimeChange } from "./time-change.ts";

export const OWN_LANGUAGES = LANGUAGES;

const code = z.string().regex(/^[A-Za-z0-9.-]{1,80}$/);
const codes = (most: number) => z.array(code).max(most);

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
/** Whether there is room. What is said of it is true of the day when it was said. */
const Room = z.strictObject({
  capacity: z.int().min(1).max(100_000).nullable(),
  state: z.enum([...ROOM_STATES, ""]),
  saidOn: day.nullable(),
});
const NO_ROOM = { capacity: null, state: "", saidOn: null } as const;

export const OwnService = z.strictObject({
  kind: z.literal("service"),
  ...Common,
  ...Contact,
  ...Where,
  howTo: localized(1000),
  /** Empty: the whole region. */
  municipalities: codes(40),
  hours: hoursList,
  /** Besides the one above. */
  otherPlaces: z.array(OtherPlace).max(MOST_PLACES).default([]),
  room: Room.default(NO_ROOM),
});
export const OwnEvent = z.strictObject({
  kind: z.literal("event"),
  ...Common,
  ...Contact,
  ...Where,
  type: z.enum(["event", "course", "group", "volunteering"]),
  schedule: OwnEventSchedule,
  /** Of single times, each once. */
  changes: z.array(TimeChange).max(MOST_CHANGES).default([]),
  room: Room.default(NO_ROOM),
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
  hours: hoursList,
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
