import { z } from "zod";
import { instantOf } from "../../../domain/catalogue/helsinki-instant.ts";
import { addDays } from "../../../domain/catalogue/helsinki-time.ts";
import { EVENT_STATUSES } from "../../../domain/events/event.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { Instant } from "../shared-schemas.ts";

export const TimeAnswer = z
  .object({
    date: z.iso.date().describe("The day it begins, in Finland"),
    lastDate: z.iso.date(),
    startsAt: Instant.nullable().describe("null: only the day is known"),
    endsAt: Instant.nullable(),
    isOngoing: z.boolean().describe("A period during which it is open, not something that begins then"),
    status: z.enum(EVENT_STATUSES),
  })
  .register(apiSchemas, { id: "EventTime" });

export function presentTime({ date, lastDate, from, until, isOngoing, status }: EventTime): z.infer<typeof TimeAnswer> {
  const endDay = from !== null && until !== null && until <= from && lastDate === date ? addDays(date, 1) : lastDate;
  return {
    date,
    lastDate,
    startsAt: from === null ? null : instantOf(`${date}T${from}`).toISOString(),
    endsAt: until === null ? null : instantOf(`${endDay}T${until}`).toISOString(),
    isOngoing,
    status,
  };
}
