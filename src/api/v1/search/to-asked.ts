import { wallTimeOf } from "../../../domain/catalogue/helsinki-instant.ts";
import type { Asked } from "../../../domain/finding/finding.ts";
import type { Region } from "../../../domain/regions/region.ts";
import type { Regions } from "../../../domain/regions/regions.ts";
import { daysWindow, minutesOf, type TimeWindow } from "../../../domain/search/time-window.ts";
import { InvalidInput } from "../../../platform/errors.ts";
import { readCoordinates } from "./parameter-kinds.ts";
import type { SearchParameters } from "./search-parameters.ts";

/** What is known of the region that parameters are held against. */
export interface Known {
  readonly region: Region;
  readonly regions: Regions;
  readonly themeIds: readonly string[];
}

/** @throws InvalidInput for a municipality or theme that the region does not have. */
export function toAsked(parameters: SearchParameters, known: Known): Asked {
  const { region } = known;
  const near = parameters.near === undefined ? null : readCoordinates(parameters.near);
  return {
    text: parameters.q,
    language: parameters.lang ?? region.languages[0] ?? "fi",
    ...(parameters.kind && { kinds: parameters.kind }),
    ...(parameters.theme && { themes: parameters.theme.map((id) => requireTheme(id, known)) }),
    ...(parameters.municipality && {
      municipalities: parameters.municipality.map((code) => todaysMunicipality(code, known)),
    }),
    ...(parameters.free !== undefined && { isFree: parameters.free }),
    ...(parameters.targetGroup && { targetGroups: parameters.targetGroup }),
    ...(parameters.age !== undefined && { age: parameters.age }),
    ...(parameters.language && { languages: parameters.language }),
    ...(parameters.trait && { traits: parameters.trait }),
    ...(parameters.when && { when: { window: windowOf(parameters.when), keepsUndated: false } }),
    ...(near && { near }),
    ...(parameters.ignore && { ignored: new Set(parameters.ignore) }),
    isGrouped: parameters.group === "on",
    sort: parameters.sort,
    limit: parameters.limit,
    offset: parameters.offset,
  };
}

/** A plain date is the whole day; of two ends the last one belongs when it is a date, and does not when it is an instant. */
function windowOf(interval: string): TimeWindow {
  const [from = "", to = from] = interval.split("/");
  return { from: minutesAt(from), to: to.length === 10 ? daysWindow(to, to).to : minutesAt(to) };
}

function minutesAt(moment: string): number {
  return minutesOf(moment.length === 10 ? moment : wallTimeOf(new Date(moment)));
}

function todaysMunicipality(code: string, { region, regions }: Known): string {
  const found = regions.municipality(code);
  if (found === undefined)
    throw new InvalidInput("invalid-parameter", `municipality: no municipality has the code ${code}.`, "municipality");
  if (found.municipality.regionCode !== region.code) {
    throw new InvalidInput("invalid-parameter", `municipality: ${code} is not in this region.`, "municipality");
  }
  return found.municipality.code;
}

function requireTheme(id: string, { themeIds }: Known): string {
  if (!themeIds.includes(id))
    throw new InvalidInput(
      "invalid-parameter",
      "theme: the region has no such theme; GET /themes lists them.",
      "theme",
    );
  return id;
}
