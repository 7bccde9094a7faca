import activity from "./data/activity.json" with { type: "json" };
import everydayLife from "./data/everyday-life.json" with { type: "json" };
import healthAndAbility from "./data/health-and-ability.json" with { type: "json" };
import mindAndHabits from "./data/mind-and-habits.json" with { type: "json" };
import peopleAndFamily from "./data/people-and-family.json" with { type: "json" };
import { loadNeeds } from "./load-needs.ts";
import type { Need } from "./need.ts";

/** The whole vocabulary, in the order of its files. Checked when the program starts. */
export const NEEDS: readonly Need[] = loadNeeds({
  "activity.json": activity,
  "everyday-life.json": everydayLife,
  "health-and-ability.json": healthAndAbility,
  "mind-and-habits.json": mindAndHabits,
  "people-and-family.json": peopleAndFamily,
});

const byId = new Map(NEEDS.map((need) => [need.id, need]));

export function findNeed(id: string): Need | undefined {
  return byId.get(id);
}

const narrower = Map.groupBy(
  NEEDS.filter(({ broader }) => broader !== null),
  ({ broader }) => broader,
);

/** Ids of the needs right under a wider one. */
export function listNarrower(id: string): string[] {
  return (narrower.get(id) ?? []).map((need) => need.id);
}

/** The chip's words in a page language; `selko` is plain Finnish. An id that has gone is shown as it is. */
export function needLabel(id: string, language: keyof Need["label"]): string {
  return byId.get(id)?.label[language] ?? id;
}
