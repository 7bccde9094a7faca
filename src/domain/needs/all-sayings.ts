import activity from "./data/sayings/activity.json" with { type: "json" };
import everydayLife from "./data/sayings/everyday-life.json" with { type: "json" };
import healthAndAbility from "./data/sayings/health-and-ability.json" with { type: "json" };
import mindAndHabits from "./data/sayings/mind-and-habits.json" with { type: "json" };
import peopleAndFamily from "./data/sayings/people-and-family.json" with { type: "json" };

/** What the data files hold, not yet checked: only learning needs it, and learning checks it. */
export const SAYINGS_FILES: Readonly<Record<string, unknown>> = {
  "sayings/activity.json": activity,
  "sayings/everyday-life.json": everydayLife,
  "sayings/health-and-ability.json": healthAndAbility,
  "sayings/mind-and-habits.json": mindAndHabits,
  "sayings/people-and-family.json": peopleAndFamily,
};
