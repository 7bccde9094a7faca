import { z } from "zod";
import { hoursList, Where } from "./fields.ts";

export const MOST_PLACES = 12;

/** A further place of a service: one that the register knows, or one written here. */
export const OtherPlace = z.strictObject({
  /** Tells it apart from the service's other places, for as long as it is one of them. */
  key: z.string().regex(/^[a-z0-9]{1,12}$/),
  /** The register's service location; empty when the place is written here. Then the name below is what it was called. */
  channelId: z.union([z.uuid(), z.literal("")]),
  ...Where,
  /** Of this service there. None: the place's own, when the register knows them. */
  hours: hoursList,
});
export type OtherPlace = z.infer<typeof OtherPlace>;
