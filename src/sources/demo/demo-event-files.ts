import { z } from "zod";
import { ACCESS_FACTS, EVENT_STATUSES } from "../../domain/events/event.ts";
import { Key, Localized, Review, readDemoLists } from "./demo-files.ts";
import { DemoWhen } from "./demo-when.ts";

/** A moment counted from the week of loading, as in `when`. */
const Moment = z.strictObject({
  week: z.int(),
  on: z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
  at: z.string().regex(/^\d\d:\d\d$/),
});

const DemoEvent = z.strictObject({
  key: Key.regex(/^e-/),
  type: z.enum(["event", "course", "group", "volunteering"]),
  organizer: Key,
  name: Localized.required({ sv: true }),
  summary: Localized.required({ sv: true }),
  description: Localized.required({ sv: true }).optional(),
  /** Plain Finnish. */
  selko: z.string().min(1).optional(),
  selkoReview: Review.optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  when: DemoWhen,
  /** The theme week that this is a part of. */
  umbrella: Key.optional(),
  attendance: z.enum(["place", "online", "hybrid", "phone"]).optional(),
  onlineUrl: z.url().optional(),
  /** Where: a channel of the demo's services, or a place. */
  at: z
    .array(
      z.union([
        z.strictObject({ channel: Key, info: Localized.optional() }),
        z.strictObject({ place: Key, info: Localized.optional() }),
      ]),
    )
    .optional(),
  ages: z.strictObject({ min: z.int().min(0).optional(), max: z.int().max(120).optional() }).optional(),
  targetGroups: z.array(z.string()),
  isRestricted: z.boolean().optional(),
  audienceInfo: Localized.optional(),
  /** `free`, or the price as the organizer words it; left out when nobody has told. */
  price: z.union([z.literal("free"), Localized]).optional(),
  priceInfo: Localized.optional(),
  registration: z
    .strictObject({
      isRequired: z.boolean(),
      url: z.url().optional(),
      email: z.email().optional(),
      info: Localized.optional(),
      opens: Moment.optional(),
      closes: Moment.optional(),
      capacity: z.int().min(1).optional(),
      placesLeft: z.int().min(0).optional(),
    })
    .optional(),
  access: z.array(z.enum(ACCESS_FACTS)).optional(),
  languages: z.array(z.string()).min(1),
  phone: z.string().optional(),
  email: z.email().optional(),
  web: z.url().optional(),
  keywords: z.array(Localized),
  serviceClasses: z.array(z.string()).min(1),
});
export type DemoEvent = z.infer<typeof DemoEvent>;

/** Reads `events-*.json`. @throws naming the file and the field when something in it is wrong. */
export function readDemoEvents(folder: string): Promise<DemoEvent[]> {
  return readDemoLists(folder, "events-", DemoEvent);
}
