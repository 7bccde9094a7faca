import type { FeedFormat } from "../feeds/feed-format.ts";
import { asRecord } from "../shared/read.ts";
import { activityId, mapActivity } from "./map-activity.ts";
import { readActivities } from "./read-activities.ts";

export const LAHELLA: FeedFormat = {
  accept: "application/json",
  maxBytes: 64 * 1024 * 1024,
  mappingVersion: "lahella-2",
  read: readActivities,
  sourceIdOf: activityId,
  map: (raw, origin, today) => mapActivity(asRecord(raw) ?? {}, origin, today),
};
