import type { Examined, Found } from "./examined.ts";

/** What tells the tray its theme and its people. */
export function checkClasses({ classes }: Pick<Examined, "classes">): Found[] {
  if (classes === null) return [];
  return [
    ...(classes.serviceClasses.length === 0 ? [["no-classes"] as const] : []),
    ...(classes.targetGroups.length === 0 ? [["no-target-groups"] as const] : []),
  ];
}

/** Another record may be the same thing; only a person can tell. */
export function checkDuplicates({ doubtful }: Pick<Examined, "doubtful">): Found[] {
  return doubtful > 0 ? [["maybe-duplicate", { others: doubtful }]] : [];
}
