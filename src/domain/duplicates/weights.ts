import type { ReasonCode } from "./reasons.ts";

/**
 * What each reason counts, by what is compared. Set on the tuning half of the labelled pairs (`bench/duplicates`).
 *
 * The scale: a name that is equal and one more thing that pins the place down (the address or the point) reach `MERGED`;
 * nothing reaches it without a name that agrees, unless the records tell of each other by id.
 */
export const MERGED = 80;
/** From here on a curator is asked. Below it are thousands of pairs that only share a street or a word. */
export const DOUBTFUL = 40;
/** When one record has two suitors in one source, the better must lead by this much. */
export const RIVAL_MARGIN = 15;

export type PairSort = "place" | "event" | "eventAndService" | "service" | "organization";
type Weights = { readonly [code in ReasonCode]?: number };

export const WEIGHTS: { readonly [sort in PairSort]: Weights } = {
  place: {
    // The pushing system itself says which record it is.
    sameOrigin: 120,
    sameRegisterId: 60,
    nameEqual: 50,
    // "Kenttä", "Kuntosali": a town has many, and their names say little.
    nameEqualCommon: 20,
    nameEqualTwoLanguages: 10,
    nameNear: 45,
    namePart: 10,
    // Laavu 2 stands ten metres from Laavu 3.
    nameMarked: -70,
    nameDifferent: -50,
    addressEqual: 25,
    // Merged municipalities have the same street several times.
    addressEqualOtherPostalCode: 10,
    streetEqual: 5,
    // Sources give the office's or the estate's address for the place's.
    addressDifferent: -15,
    distanceNone: 35,
    distanceNear: 20,
    distanceSome: -15,
    distanceFar: -35,
    urlEqual: 20,
    siteEqual: 5,
    phoneEqual: 15,
    organizationSame: 5,
    organizationDifferent: -20,
    sortSame: 10,
    // The building is shared, the places are not.
    sortDifferent: -70,
    // A source that keeps two records knows why, except where two systems fill it.
    sameSource: -10,
  },
  event: {
    sameRegisterId: 60,
    nameEqual: 35,
    nameEqualTwoLanguages: 5,
    nameNear: 30,
    namePart: 10,
    nameMarked: -40,
    nameDifferent: -45,
    timeSame: 30,
    timePartly: 5,
    timeSameDay: -30,
    placeSame: 25,
    placeNameEqual: 20,
    addressEqual: 20,
    addressEqualOtherPostalCode: 5,
    distanceNone: 25,
    distanceNear: 15,
    placeDifferent: -60,
    onlineBoth: 15,
    onlineOne: -15,
    urlEqual: 15,
    phoneEqual: 5,
    businessCodeEqual: 10,
    organizationSame: 10,
    // A library's event is often published by the library and by its guest.
    organizationDifferent: -5,
    textSame: 15,
    textNear: 5,
    sameSource: -10,
  },
  eventAndService: {
    sameOrigin: 120,
    fromLahella: 10,
    nameEqual: 35,
    nameEqualTwoLanguages: 5,
    nameNear: 25,
    namePart: 5,
    nameMarked: -40,
    nameDifferent: -45,
    textSame: 45,
    textNear: 15,
    textSome: 5,
    // Associations take texts from each other and put their own town in.
    textNamesDiffer: -30,
    textTimesDiffer: -30,
    areaShared: 5,
    urlEqual: 10,
    phoneEqual: 10,
    businessCodeEqual: 30,
    organizationSame: 30,
    organizationDifferent: -40,
  },
  service: {
    fromLahella: 10,
    nameEqual: 35,
    nameNear: 25,
    namePart: 0,
    nameMarked: -40,
    nameDifferent: -45,
    textSame: 40,
    textNear: 20,
    textSome: 15,
    textNamesDiffer: -15,
    // Tuesday's group and Thursday's group of one association are two.
    textTimesDiffer: -35,
    areaShared: 5,
    organizationSame: 20,
    organizationDifferent: -60,
    phoneEqual: 5,
    urlEqual: 5,
  },
  organization: {
    nameEqual: 45,
    nameNear: 25,
    namePart: -40,
    nameMarked: -40,
    nameDifferent: -60,
    businessCodeEqual: 45,
    urlEqual: 10,
    siteEqual: 10,
    phoneEqual: 5,
  },
};
