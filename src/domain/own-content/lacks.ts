import { occurrencesOf } from "../events/occurrences-of.ts";
import type { OwnContent, OwnText } from "./content.ts";
import { type OwnEventSchedule, toSchedule } from "./own-schedule.ts";

/** What residents must be told before anything is published. Each code has its sentence in the workspace's texts. */
export type OwnLack =
  | "titleMissing"
  | "summaryMissing"
  | "themesMissing"
  | "scheduleMissing"
  | "scheduleOver"
  | "municipalityMissing"
  | "placeMissing"
  | "onlineMissing"
  | "contactMissing"
  | "urlMissing"
  | "providerMissing";

export interface Lack {
  /** The content's field, which leads to its step. */
  readonly field: string;
  readonly code: OwnLack;
}

/** What is still needed, in the order of the steps; empty when the entry may be sent and published. `today` is a plain date. */
export function lacksOf(content: OwnContent, today: string): readonly Lack[] {
  const lacks: Lack[] = [];
  const need = (isThere: boolean, field: string, code: OwnLack) => {
    if (!isThere) lacks.push({ field, code });
  };
  need(isWritten(content.title), "title", "titleMissing");
  need(isWritten(content.summary), "summary", "summaryMissing");
  if (content.kind === "event") {
    need(content.schedule.kind !== "unknown", "schedule", "scheduleMissing");
    need(!isOver(content.schedule, today), "schedule", "scheduleOver");
    if (content.attendance === "place" || content.attendance === "hybrid") {
      need(content.municipality !== "", "municipality", "municipalityMissing");
      need(isSomewhere(content), "venue", "placeMissing");
    }
    if (content.attendance === "online" || content.attendance === "hybrid")
      need(content.onlineUrl !== "" || content.booking !== "", "onlineUrl", "onlineMissing");
    if (content.attendance === "phone") need(content.phone !== "", "phone", "contactMissing");
  }
  if (content.kind === "place") {
    need(content.municipality !== "", "municipality", "municipalityMissing");
    need(isSomewhere(content), "street", "placeMissing");
  }
  if (content.kind === "tool") {
    need(content.url.fi !== "" || content.url.sv !== "", "url", "urlMissing");
    need(isWritten(content.provider), "provider", "providerMissing");
  }
  const { themes, needs, serviceClasses } = content;
  need(themes.length + needs.length + serviceClasses.length > 0, "themes", "themesMissing");
  if (content.kind === "service") {
    const { phone, email, web, booking } = content;
    const isReached = [phone, email, web, booking].some((way) => way !== "") || isSomewhere(content);
    need(isReached, "phone", "contactMissing");
    // A visiting address of no municipality would stand on nobody's map.
    if (isSomewhere(content)) need(content.municipality !== "", "municipality", "municipalityMissing");
  }
  return lacks;
}

/** Finnish or Swedish: the region speaks one of them. */
export function isWritten({ fi, sv }: OwnText): boolean {
  return fi !== "" || sv !== "";
}

function isSomewhere({
  venue,
  street,
  position,
}: {
  readonly venue: OwnText;
  readonly street: OwnText;
  readonly position: object | null;
}): boolean {
  return isWritten(venue) || isWritten(street) || position !== null;
}

const FAR_AHEAD = "2200-01-01";

function isOver(schedule: OwnEventSchedule, today: string): boolean {
  if (schedule.kind === "unknown") return false;
  if (schedule.kind === "period") return schedule.lastDay !== null && schedule.lastDay < today;
  const made = occurrencesOf({ schedule: toSchedule(schedule), status: "scheduled" }, today, FAR_AHEAD);
  return made.occurrences.length === 0 && !made.wasCut;
}
