import { z } from "zod";
import { findServiceClass } from "../catalogue/classification/classification.ts";

export const FEED_KINDS = ["icalendar", "jsonld", "linkedevents", "lahella"] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

const name = z.string().trim().min(1).max(200);

/**
 * A feed of events that the region's own associations publish. The server fetches the address, so whoever may change a
 * region's settings decides what the server asks for: only web addresses, and a feed on the web never leads into the
 * server's own network (`feed-client.ts`).
 */
const feedSchema = z.strictObject({
  kind: z.enum(FEED_KINDS, { error: `may be only ${FEED_KINDS.join(", ")}` }),
  url: z.url({ protocol: /^https?$/, error: "must be a web address that begins with https://" }).max(2000),
  /** Whose events these are. Names in the feed itself are not kept, for they are often a person's. */
  organizer: z
    .strictObject({
      name: z.strictObject({ fi: name, sv: name.optional(), en: name.optional() }),
      businessCode: z
        .string()
        .regex(/^\d{7}-\d$/, "must be a business code such as 1234567-8")
        .optional(),
    })
    .optional(),
  /** Where events are whose place says no municipality. */
  municipality: z
    .string()
    .regex(/^\d{3}$/, "must be a municipality's three digits")
    .optional(),
  /** What the events are about: they decide the themes. */
  serviceClasses: z
    .array(z.string().refine((code) => findServiceClass(code) !== undefined, "must be a service class such as P27.1"))
    .max(10)
    .optional(),
  /** The language the events are written in; Finnish when it is not said. */
  language: z.enum(["fi", "sv", "en"], { error: "may be only fi, sv or en" }).optional(),
  /** Whether all events of the feed are free or all cost something; left out when it varies or nobody knows. */
  isFree: z.boolean().optional(),
});

export const feedsSchema = z
  .array(feedSchema)
  .max(200, "may hold at most 200 feeds")
  .refine((feeds) => new Set(feeds.map(({ url }) => url)).size === feeds.length, "may name each address once");

export type FeedSettings = z.infer<typeof feedSchema>;
