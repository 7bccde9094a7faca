import type { OwnEntry, OwnState, Standing } from "./own-entry.ts";

/** What can be done to an entry beside writing its content. */
export const OWN_MOVES = [
  "send",
  "withdraw",
  "return",
  "publish",
  "schedule",
  "unschedule",
  "archive",
  "reopen",
] as const;
export type OwnMove = (typeof OWN_MOVES)[number];

interface Rule {
  readonly from: readonly OwnState[];
  readonly to: OwnState | "same";
  /** `writer`: whoever may write the entry, curators too. */
  readonly by: "writer" | "curator";
}

/** The whole way: draft → review → published → archived, and back. */
export const TRANSITIONS: { readonly [move in OwnMove]: Rule } = {
  send: { from: ["draft"], to: "review", by: "writer" },
  withdraw: { from: ["review"], to: "draft", by: "writer" },
  return: { from: ["review"], to: "draft", by: "curator" },
  publish: { from: ["draft", "review"], to: "published", by: "curator" },
  schedule: { from: ["draft", "review", "published"], to: "same", by: "curator" },
  unschedule: { from: ["draft", "review", "published"], to: "same", by: "curator" },
  archive: { from: ["draft", "review", "published"], to: "archived", by: "writer" },
  reopen: { from: ["archived"], to: "draft", by: "writer" },
};

/** Whether the move can be made from where the entry stands. */
export function canMove(entry: Pick<OwnEntry, "state">, move: OwnMove): boolean {
  return TRANSITIONS[move].from.includes(entry.state);
}

/** What an edit makes of the state: a published one gets a new draft on top, and nobody edits what has been put away. */
export function stateAfterEdit(state: OwnState): OwnState | null {
  return state === "archived" ? null : state === "published" ? "draft" : state;
}

export interface Times {
  readonly publishAt: Date | null;
  readonly unpublishAt: Date | null;
}

/**
 * Where the entry stands after the move.
 * @param version the version that is written with the move: what is published is that
 */
export function decideStanding(
  entry: Standing,
  move: OwnMove,
  version: number,
  now: Date,
  times: Times = { publishAt: null, unpublishAt: null },
): Standing {
  const { to } = TRANSITIONS[move];
  const state = to === "same" ? entry.state : to;
  switch (move) {
    case "publish":
      return {
        state,
        publishedVersion: version,
        publishedAt: now,
        publishAt: null,
        publishVersion: null,
        unpublishAt: times.unpublishAt ?? entry.unpublishAt,
      };
    case "schedule":
      return { ...entry, ...times, publishVersion: times.publishAt === null ? null : version };
    case "unschedule":
      return { ...entry, publishAt: null, publishVersion: null, unpublishAt: null };
    case "archive":
      return {
        state,
        publishedVersion: null,
        publishedAt: null,
        publishAt: null,
        publishVersion: null,
        unpublishAt: null,
      };
    default:
      return { ...entry, state };
  }
}
