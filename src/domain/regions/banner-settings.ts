import { z } from "zod";
import { instantOf } from "../catalogue/helsinki-instant.ts";
import { addDays } from "../catalogue/helsinki-time.ts";

/** More would push what people came for out of sight. */
export const MOST_BANNERS = 3;
const WHEN = "must be a date such as 2026-12-01, or a time such as 2026-12-01T08:00";

/** A day, a time on a Finnish clock, or an instant with its offset. */
const when = z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })], { error: WHEN }).nullable();
const words = z.string().trim().min(1).max(400);

/** What a region tells on every page for a time. */
export const bannersSchema = z
  .array(
    z
      .strictObject({
        /** Tells banners apart when two curators change them at once. Those of the command line have none. */
        id: z
          .string()
          .regex(/^[a-z0-9]{8}$/, "must be eight letters or digits")
          .optional(),
        text: z
          .strictObject({ fi: words, sv: words, en: words, selko: words })
          .partial()
          .refine((text) => Object.keys(text).length > 0, "must be said in some language"),
        kind: z.enum(["info", "alert"], { error: "must be info or alert" }),
        from: when.default(null),
        /** A day is included to its end. */
        until: when.default(null),
      })
      .refine(({ from, until }) => !from || !until || startOf(from) < endOf(until), "must end after it begins"),
  )
  .max(MOST_BANNERS, `may hold ${MOST_BANNERS} notices at most`);
export type Banners = z.infer<typeof bannersSchema>;
export type Banner = Banners[number];

/** Whether the banner is shown at a moment. */
export function isInForce({ from, until }: Pick<Banner, "from" | "until">, now: Date): boolean {
  return (from === null || startOf(from) <= now) && (until === null || now < endOf(until));
}

/** The reader's language first, then Finnish, then whatever there is: what is urgent is said in some language. */
export function bannerText(
  { text }: Pick<Banner, "text">,
  language: keyof Banner["text"],
): { text: string; lang: string } {
  const order = [language, "fi", "sv", "en", "selko"] as const;
  const said = order.find((each) => text[each] !== undefined) ?? "fi";
  return { text: text[said] ?? "", lang: said === "selko" ? "fi" : said };
}

function startOf(when: string): Date {
  return isWallClock(when) ? instantOf(when) : new Date(when);
}

function endOf(when: string): Date {
  return when.length === 10 ? instantOf(addDays(when, 1)) : startOf(when);
}

const isWallClock = (when: string) => !/(?:Z|[+-]\d{2}:?\d{2})$/.test(when.slice(10));
