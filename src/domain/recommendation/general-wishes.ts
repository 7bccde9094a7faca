import type { Wish } from "./wish.ts";

/** What does most people good, for who wishes nothing or whose wishes find too little. Shown with reasons of their own. */
export const GENERAL_WISHES: readonly Wish[] = [
  {
    need: "place-to-spend-day",
    area: "relations",
    weight: 0.3,
    because: {
      fi: "koska kohtaamispaikkaan voi tulla kuka tahansa",
      sv: "eftersom en mötesplats är öppen för alla",
      en: "because anyone may come to a meeting place",
      selko: "koska tänne voi tulla kuka tahansa",
    },
  },
  {
    need: "nearby-nature",
    area: "nature",
    weight: 0.28,
    because: {
      fi: "koska luonto virkistää melkein jokaista",
      sv: "eftersom naturen piggar upp nästan alla",
      en: "because nature does almost everyone good",
      selko: "koska luonto virkistää",
    },
  },
  {
    need: "mental-health-skills",
    area: "mind",
    weight: 0.26,
    because: {
      fi: "koska mieltäkin voi hoitaa vähän joka päivä",
      sv: "eftersom man kan ta hand om hur man mår lite varje dag",
      en: "because a mind can be cared for a little every day",
      selko: "koska mielestä voi pitää huolta",
    },
  },
  {
    need: "start-moving",
    area: "movement",
    weight: 0.24,
    because: {
      fi: "koska pienikin liike tekee hyvää",
      sv: "eftersom också lite rörelse gör gott",
      en: "because even a little movement does good",
      selko: "koska pienikin liike tekee hyvää",
    },
  },
  {
    need: "find-hobby",
    area: "culture",
    weight: 0.22,
    because: {
      fi: "koska uusi harrastus tuo iloa ja ihmisiä",
      sv: "eftersom en ny hobby ger glädje och sällskap",
      en: "because a new hobby brings joy and people",
      selko: "koska harrastus tuo iloa",
    },
  },
  {
    need: "find-right-service",
    area: "everyday",
    weight: 0.2,
    because: {
      fi: "koska neuvonnasta voi aina kysyä",
      sv: "för att man alltid kan fråga rådgivningen",
      en: "because you can always ask for advice",
      selko: "koska neuvoa voi aina kysyä",
    },
  },
];

/** When even that finds nothing. */
export const ANYTHING: Wish = {
  need: "find-right-service",
  area: "everyday",
  weight: 0.1,
  because: {
    fi: "koska tästä voi aloittaa",
    sv: "för att man kan börja här",
    en: "because this is a place to start",
    selko: "koska tästä voi aloittaa",
  },
};
