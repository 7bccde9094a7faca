/**
 * Which facts about a place are told to residents, in the order in which they are told, and how each is read. The keys are
 * those of the national sports-place register (LIPAS); other facts are kept with the place and not shown.
 */

export const YES_FACTS = [
  "outdoor-exercise-machines",
  "sledding-hill",
  "toboggan-run",
  "snowpark-or-street",
  "playground",
  "training-wall",
  "climbing-wall",
  "mirror-wall",
  "spinning-hall",
  "gymnastics-space",
  "height-of-basket-or-net-adjustable",
  "mobile-orienteering",
  "pier",
  "other-platforms",
  "eu-beach",
  "ice-reduction",
  "winter-swimming",
  "boat-launching-spot",
  "year-round-use",
  "winter-usage",
  "summer-usage",
  "ligthing",
  "changing-rooms",
  "shower",
  "sauna",
  "toilet",
  "kiosk",
  "customer-service-point",
  "equipment-rental",
  "ski-service",
  "free-customer-use",
  "school-use",
  "parking-place",
  "accessible",
] as const;
export type YesFact = (typeof YES_FACTS)[number];

/** A plain "no" that is worth telling before one leaves home. */
export const NO_FACTS = ["winter-usage", "ligthing", "changing-rooms", "toilet"] as const;
export type NoFact = (typeof NO_FACTS)[number];

/** Fact → the largest number that is believed. */
export const COUNT_FACTS = {
  "fields-count": 100,
  "football-fields-count": 50,
  "basketball-fields-count": 50,
  "volleyball-fields-count": 50,
  "floorball-fields-count": 50,
  "futsal-fields-count": 50,
  "handball-fields-count": 50,
  "badminton-courts-count": 100,
  "tennis-courts-count": 100,
  "squash-courts-count": 50,
  "padel-courts-count": 50,
  "table-tennis-count": 200,
  "bowling-lanes-count": 100,
  "ice-rinks-count": 20,
  "circular-lanes-count": 20,
  "holes-count": 200,
  "climbing-routes-count": 1000,
  "exercise-machines-count": 500,
  "group-exercise-rooms-count": 50,
  "tatamis-count": 50,
  "swimming-pool-count": 50,
  "other-pools-count": 50,
  "water-slides-count": 50,
  "slopes-count": 100,
  "lit-slopes-count": 100,
  "lifts-count": 100,
  "rest-places-count": 200,
  "stand-capacity-person": 100_000,
} as const satisfies Record<string, number>;
export type CountFact = keyof typeof COUNT_FACTS;

/** Fact → its unit and the largest value that is believed. */
export const MEASURE_FACTS = {
  "route-width-m": { unit: "m", most: 50 },
  "altitude-difference": { unit: "m", most: 1500 },
  "fitness-stairs-length-m": { unit: "m", most: 2000 },
  "track-length-m": { unit: "m", most: 20_000 },
  "longest-slope-m": { unit: "m", most: 10_000 },
  "max-vertical-difference": { unit: "m", most: 1500 },
  "climbing-wall-height-m": { unit: "m", most: 100 },
  "height-m": { unit: "m", most: 100 },
  "beach-length-m": { unit: "m", most: 20_000 },
} as const satisfies Record<string, { unit: "m"; most: number }>;
export type MeasureFact = keyof typeof MEASURE_FACTS;

export const SURFACES = [
  "gravel",
  "brick-crush",
  "concrete",
  "textile",
  "asphalt",
  "ceramic",
  "rock-dust",
  "stone",
  "metal",
  "soil",
  "woodchips",
  "grass",
  "synthetic",
  "sand",
  "artificial-turf",
  "wood",
  "sawdust",
  "sand-infilled-artificial-turf",
] as const;
export type Surface = (typeof SURFACES)[number];

export const TRAVEL_MODES = ["by-foot", "snow-shoes", "fat-bike"] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** Who looks after the place, as people think of it. */
export const KEEPERS = ["city", "state", "association", "company"] as const;
export type Keeper = (typeof KEEPERS)[number];
