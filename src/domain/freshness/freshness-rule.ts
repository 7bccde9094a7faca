import { z } from "zod";

const days = (least: number, most: number) => {
  const words = `must be a whole number of days from ${least} to ${most}`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};
const MONTHS = "must be a whole number of months from 3 to 36";

/** How a region keeps its tray fresh. */
export const freshnessSchema = z
  .strictObject({
    /** Whether providers are asked at all. A region turns it on when its providers know of it. */
    isOn: z.union([z.boolean(), z.literal(["true", "false"]).transform((text) => text === "true")]),
    /** What nobody has looked at for this long is asked. */
    afterMonths: z.coerce.number(MONTHS).int(MONTHS).min(3, MONTHS).max(36, MONTHS),
    /** Between the question and each of its two reminders, and before the curator gets it. */
    remindAfterDays: days(3, 60),
    /** From the question; null: never. */
    lowerAfterDays: days(14, 365).nullable(),
    offAfterDays: days(30, 730).nullable(),
  })
  .partial()
  .refine(
    ({ lowerAfterDays, offAfterDays }) =>
      typeof lowerAfterDays !== "number" || typeof offAfterDays !== "number" || lowerAfterDays <= offAfterDays,
    "must lower a thing before it takes it off",
  );

export interface FreshnessRule {
  readonly isOn: boolean;
  readonly afterMonths: number;
  readonly remindAfterDays: number;
  readonly lowerAfterDays: number | null;
  readonly offAfterDays: number | null;
}

/** A year, two reminders in six weeks, lower after two months; nothing goes off the tray by itself until a region says so. */
export const DEFAULT_FRESHNESS: FreshnessRule = {
  isOn: false,
  afterMonths: 12,
  remindAfterDays: 14,
  lowerAfterDays: 60,
  offAfterDays: null,
};
