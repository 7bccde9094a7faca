import { registerId } from "../catalogue/catalogue-ids.ts";
import type { Comparable } from "./comparable.ts";
import { BLANK } from "./comparable-parts.ts";
import { comparableTimes } from "./comparable-times.ts";
import { type Judgement, judgePair, type Verdict } from "./judge-pair.ts";
import { placeSort } from "./place-sorts.ts";
import type { ReasonCode } from "./reasons.ts";
import { municipalityStems } from "./words/municipality-words.ts";
import { comparableNames, organizerKey } from "./words/name-words.ts";
import { comparableStreet } from "./words/street.ts";
import { textSketch } from "./words/text-sketch.ts";

/** Small records for tests: what a source tells, in as few words as may be. */
export interface Told {
  readonly name?: string | { readonly fi?: string; readonly sv?: string };
  readonly source?: string;
  readonly sourceId?: string;
  readonly originId?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly position?: Comparable["position"];
  readonly municipalities?: readonly string[];
  readonly type?: string;
  readonly times?: readonly string[];
  readonly place?: string;
  readonly text?: string;
  readonly organizer?: string;
  readonly more?: Partial<Comparable>;
}

const PORVOO = municipalityStems(["Porvoo", "Borgå"]);
let made = 0;

export function aRecord(kind: Comparable["kind"], told: Told = {}): Comparable {
  const { name = "Porvoon uimahalli", street, postalCode, text, place, times, organizer, type, more } = told;
  const source =
    told.source ?? { place: "lipas", channel: "ptv", event: "lahella", service: "ptv", organization: "ptv" }[kind];
  const sourceId = told.sourceId ?? `made-${++made}`;
  const names = typeof name === "string" ? { fi: name } : name;
  const found = street === undefined ? null : comparableStreet(street, postalCode ?? null);
  return {
    ...BLANK,
    id: registerId(source, sourceId),
    kind,
    source,
    sourceId,
    originId: told.originId ?? null,
    names: comparableNames([names], kind === "organization" ? null : PORVOO),
    label: Object.values(names)[0] ?? "",
    sort: kind === "place" || kind === "channel" ? placeSort(type ?? null, Object.values(names)) : null,
    municipalities: told.municipalities ?? ["638"],
    streets: found === null ? [] : [found],
    position: told.position ?? null,
    placeNames: place === undefined ? [] : comparableNames([{ fi: place }], PORVOO),
    times: comparableTimes(times ?? []),
    text: text === undefined ? null : textSketch(text, "fi"),
    organizer: organizer === undefined ? null : organizerKey(organizer),
    ...more,
  };
}

export const aPlace = (told?: Told) => aRecord("place", told);
export const aChannel = (told?: Told) => aRecord("channel", told);
export const anEvent = (told?: Told) => aRecord("event", told);
export const aService = (told?: Told) => aRecord("service", told);
export const anOrganization = (told?: Told) => aRecord("organization", { municipalities: [], ...told });

/** In the middle of Porvoo, and so many metres to the north. */
export const inPorvoo = (metres = 0) => ({ lat: 60.3932 + metres / 111_320, lon: 25.665 });

export function judged(one: Comparable, other: Comparable): Judgement {
  const judgement = judgePair(one, other);
  if (judgement === null) throw new Error("the records cannot be compared");
  return judgement;
}

export const verdictOf = (one: Comparable, other: Comparable): Verdict => judged(one, other).verdict;
export const codesOf = (one: Comparable, other: Comparable): readonly ReasonCode[] =>
  judged(one, other).reasons.map(({ code }) => code);
