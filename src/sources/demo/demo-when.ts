import { z } from "zod";
import { EVENT_STATUSES } from "../../domain/events/event.ts";
import { DaysOfYear, MonthDay, WEEKDAYS } from "./demo-calendar.ts";

const Weekday = z.enum(WEEKDAYS);
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Minutes = z.int().min(5).max(1440);
/** Counted from the week of loading: 0 is that week. */
const Week = z.int().min(-60).max(60);

/** Without `at` only the day is known; without `lasts` the end is not. */
const OneTime = z.strictObject({ week: Week, on: Weekday, at: Time.optional(), lasts: Minutes.optional() });
/** Comes every year: on the day itself, or on the first such weekday from it on. */
const Yearly = z.strictObject({
  yearly: MonthDay,
  on: Weekday.optional(),
  at: Time.optional(),
  lasts: Minutes.optional(),
});
const Dates = z.strictObject({ dates: z.array(OneTime).min(1) });

const Repeating = z
  .strictObject({
    every: z.enum(["week", "twoWeeks", "month"]),
    on: z.array(Weekday).min(1),
    /** Of a month: the first … fourth such weekday, or the last (-1). */
    nth: z.union([z.literal(-1), z.int().min(1).max(4)]).optional(),
    /** Of every second week: which of the two, so that groups take turns. */
    turn: z.union([z.literal(0), z.literal(1)]).optional(),
    at: Time,
    lasts: Minutes,
    fromWeek: Week,
    untilWeek: Week.optional(),
    times: z.int().min(2).max(60).optional(),
    breaks: z.array(DaysOfYear).optional(),
    /** Single times that differ: `coming` 1 is the first one from the Monday of the load week on. */
    changes: z
      .array(
        z.strictObject({
          coming: z.int().min(1).max(20),
          daysLater: z.int().min(-6).max(13).optional(),
          at: Time.optional(),
          status: z.enum(EVENT_STATUSES).optional(),
        }),
      )
      .optional(),
  })
  .refine(({ every, nth }) => (every === "month") === (nth !== undefined), "`nth` belongs to months")
  .refine(({ untilWeek, times }) => (untilWeek === undefined) !== (times === undefined), "`untilWeek` or `times`");

/** Open for long: between two weeks, or on certain days of every year. */
const Period = z.union([
  z.strictObject({ openFromWeek: Week, openUntilWeek: Week }),
  z.strictObject({ openSeason: DaysOfYear }),
]);

export const DemoWhen = z.union([
  OneTime,
  Yearly,
  Dates,
  Repeating,
  Period,
  z.strictObject({ unannounced: z.literal(true) }),
]);
export type DemoWhen = z.infer<typeof DemoWhen>;
export type DemoOneTime = z.infer<typeof OneTime>;
export type DemoYearly = z.infer<typeof Yearly>;
export type DemoRepeating = z.infer<typeof Repeating>;
