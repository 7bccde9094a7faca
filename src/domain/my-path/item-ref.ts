/** A thing of the tray on a resident's list. */
export interface ItemRef {
  readonly kind: "service" | "event" | "place" | "tool";
  /** UUID, lower case. */
  readonly id: string;
}

/** One row of the path: a thing, and the resident's own words of the first small step. */
export interface PathItem extends ItemRef {
  /** At most `LONGEST_STEP` characters; empty when nothing was written. */
  readonly step: string;
}

export const LONGEST_STEP = 300;
export const MOST_ITEMS = 40;
