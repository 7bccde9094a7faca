import { z } from "zod";
import { EVENT_STATUSES } from "../../../domain/events/event.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import { instantsOf } from "../../../domain/events/time-instants.ts";
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

export function presentTime(time: EventTime): z.infer<typeof TimeAnswer> {
  const { date, lastDate, isOngoing, status } = time;
  const { startsAt, endsAt } = instantsOf(time);
  return {
    date,
    lastDate,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    isOngoing,
    status,
  };
}
