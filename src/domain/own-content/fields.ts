import { z } from "zod";

/** Pieces that the content's parts are made of. */
export const text = (most: number) => z.string().trim().max(most);
/** An empty text is none. */
export const localized = (most: number) => z.strictObject({ fi: text(most), sv: text(most), en: text(most) });
export const day = z.iso.date();
/** A time of day on a Finnish wall clock. */
export const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);
const closing = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const interval = z.strictObject({ day: weekday.nullable(), from: closing, toDay: weekday.nullable(), to: closing });

/** The catalogue's own shape of opening hours. */
export const serviceHours = z.strictObject({
  kind: z.enum(["weekly", "always", "reservation", "exception"]),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  isClosed: z.boolean(),
  intervals: z.array(interval).max(40),
  note: z.strictObject({ fi: text(200), sv: text(200), en: text(200) }).partial(),
});
export const hoursList = z.array(serviceHours).max(40);

/** Where something is, as its writer tells it. */
export const Where = {
  venue: localized(200),
  street: localized(200),
  postalCode: text(10),
  /** Three-digit code; empty when not told. */
  municipality: text(3),
  position: z.strictObject({ lat: z.number(), lon: z.number() }).nullable(),
  /** The entrance: how to get in. */
  entrance: localized(300),
};
