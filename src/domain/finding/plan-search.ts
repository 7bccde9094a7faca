import { needsInQuery } from "../needs/needs-in-query.ts";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import type { Municipality, Region } from "../regions/region.ts";
import type { Regions } from "../regions/regions.ts";
import { type Preferences, type SearchQuery, WAYS } from "../search/search-query.ts";
import { type Slot, type Understood, WHO_WITHOUT_GROUP } from "../understanding/understood.ts";
import { asksForAnything } from "./asks-for-anything.ts";
import type { Applied, AppliedSlot, Asked, Relaxed } from "./finding.ts";
import { kindsWanted } from "./kinds-wanted.ts";
import { wallMinutes, windowOfWhen } from "./when-window.ts";

/** A constraint that was understood and may hide what does not fit, as long as enough is left. */
export interface UnderstoodFilter {
  readonly kind: Relaxed;
  readonly filter: Partial<SearchQuery>;
  /** With fewer results than this it is given up. */
  readonly least: number;
  /** What its slots do when it is given up. */
  readonly otherwise: Applied;
}

/** How a question is searched for. */
export interface Plan {
  /** Hides nothing but what the person's own filters hide. */
  readonly query: SearchQuery;
  /** The first to be given up stands first. */
  readonly filters: readonly UnderstoodFilter[];
  /** As they are when every filter holds. */
  readonly slots: readonly AppliedSlot[];
  readonly elsewhere: readonly Municipality[];
}

export interface PlanParts {
  readonly region: Region;
  readonly regions: Pick<Regions, "municipality">;
  readonly now: Date;
}

/** A service somewhere else is of little use, but one or two results are no choice. */
const FEW = 3;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Decides how each understood slot acts. A filter that the person has chosen beats one that was understood. */
export function planSearch(
  asked: Asked,
  understood: Understood,
  needs: readonly RecognisedNeed[],
  { region, regions, now }: PlanParts,
): Plan {
  const { ignored: _, ...filters } = asked;
  const slots = understood.slots.filter(({ kind, value }) => kind !== "who" || !WHO_WITHOUT_GROUP.has(value));
  const places = slots.flatMap(({ kind, value }) => (kind === "where" ? (regions.municipality(value) ?? []) : []));
  const inRegion = places.filter(({ municipality }) => municipality.regionCode === region.code);
  const codes = inRegion.map(({ municipality }) => municipality.code as string);
  const isPlaceChosen = asked.municipalities !== undefined;
  const wanted = (kind: Slot["kind"]) => slots.filter((slot) => slot.kind === kind).map(({ value }) => value);
  const ways = WAYS.filter((way) => wanted("how").includes(way));
  const groups = asked.targetGroups === undefined ? wanted("who") : [];
  const near = asked.municipalities ?? codes;
  const kinds = kindsWanted(asked.text, needs);
  const prefer: Preferences = {
    ...(near.length > 0 && { municipalities: near }),
    ...(groups.length > 0 && { targetGroups: groups }),
    ...(ways.length > 0 && { ways }),
    ...(kinds.length > 0 && { kinds }),
  };
  const avoid = wanted("not");
  const window = asked.when === undefined ? windowOfWhen(wanted("when"), now) : null;
  const text = textFor(asked, understood, {
    hasTime: window !== null,
    isNarrow: window !== null || codes.length > 0 || kinds.includes("event"),
  });

  return {
    query: {
      ...filters,
      now: wallMinutes(now),
      ...(window && { when: { window, keepsUndated: true } }),
      text,
      // What such words remind of is not asked for.
      needs: text === "" ? [] : needsInQuery(needs, asked.language),
      ...(Object.keys(prefer).length > 0 && { prefer }),
      ...(avoid.length > 0 && { avoid }),
    },
    filters: [
      ...(codes.length > 0 && !isPlaceChosen
        ? [{ kind: "where", filter: { municipalities: codes }, least: FEW, otherwise: "ranked" } as const]
        : []),
      ...(wanted("price").length > 0 && asked.isFree === undefined
        ? [{ kind: "price", filter: { isFree: true }, least: 1, otherwise: "noticed" } as const]
        : []),
    ],
    slots: slots.map((slot) => ({ ...slot, applied: appliedAs(slot, asked, codes) })),
    elsewhere: places
      .map(({ municipality }) => municipality)
      .filter(({ code, regionCode }) =>
        regionCode === region.code ? isPlaceChosen && !asked.municipalities.includes(code) : true,
      ),
  };
}

interface Narrowness {
  readonly hasTime: boolean;
  /** A time, a place or a kind tells what of everything is wanted. */
  readonly isNarrow: boolean;
}

/** The words to look for; none when the question asks for anything that takes place then, or is there. */
function textFor({ text }: Asked, { rest, slots }: Understood, { hasTime, isNarrow }: Narrowness): string {
  const subject = withoutSlots(text, slots);
  if (HAS_WORD.test(subject) ? isNarrow && asksForAnything(subject) : hasTime) return "";
  return HAS_WORD.test(rest) ? rest : text;
}

/** Without whom it is for and in which company as well: services use those words themselves, and here they only prefer. */
function withoutSlots(text: string, slots: readonly Slot[]): string {
  return slots
    .filter(({ kind, value }) => kind !== "how" || value === "group")
    .reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);
}

/** What a slot does beside the filters that were chosen. */
function appliedAs({ kind, value }: Slot, asked: Asked, inRegion: readonly string[]): Applied {
  switch (kind) {
    case "price":
      return asked.isFree === false ? "noticed" : "filtered";
    case "where":
      return (asked.municipalities ?? inRegion).includes(value) ? "filtered" : "noticed";
    case "who":
      if (asked.targetGroups === undefined) return "ranked";
      return asked.targetGroups.includes(value) ? "filtered" : "noticed";
    case "how":
    case "not":
      return "ranked";
    case "when":
      // Of what takes place at times only that which takes place then is left; what has no dates stays.
      return asked.when === undefined ? "filtered" : "noticed";
  }
}
