import type { Desk } from "../desk.ts";

/** A part of the settings, as its address names it. */
export type PartName = keyof Desk["words"]["settings"]["parts"];

/** Which settings each part holds: history and conflicts are told by these. */
export const PART_PATHS: { readonly [part in PartName]: readonly string[] } = {
  varit: ["brand"],
  kielet: ["languages"],
  teemat: ["themes"],
  kunnat: ["municipalityLinks"],
  yhteystiedot: ["contacts.serviceAdvice", "contacts.feedbackEmail", "contacts.privacy"],
  selosteet: ["accessibility"],
  mittarit: ["instruments"],
  jakaminen: ["shareHours", "quickExitUrl"],
  saannot: ["privateProviders", "logYears"],
  osoite: ["hostName"],
  syotteet: ["feeds"],
};

export const PART_NAMES = Object.keys(PART_PATHS) as readonly PartName[];

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(PART_PATHS, name);
}
