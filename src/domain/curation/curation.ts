import { z } from "zod";
import { themeIdSchema } from "../themes/theme.ts";
import type { ListRules } from "../versions/merge-lists.ts";

export const CURATED_KINDS = ["service", "event", "place", "tool"] as const;
export type CuratedKind = (typeof CURATED_KINDS)[number];

/** What a curation is of. The id is Polku's own; an event's is its series' when the whole series is meant. */
export interface CuratedEntry {
  readonly kind: CuratedKind;
  readonly id: string;
}

const text = (most: number) => z.string().trim().max(most);
/** An empty text is none. */
const localized = (most: number) => z.strictObject({ fi: text(most), sv: text(most), en: text(most) }).partial();
const MOST_THEMES = 20;
const MOST_NEEDS = 40;
const MOST_NOTICES = 5;
const MOST_PINS = 10;
const ids = z
  .array(
    z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .max(80),
  )
  .max(MOST_NEEDS);
const day = z.iso.date();
/** A day of any year, `MM-DD`. */
const yearDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

/**
 * What a region's curators say of one thing on the tray, over what its source says. Nothing of it changes the source's own
 * record: whatever is taken away here, the source's word stands again.
 */
export const Curation = z.strictObject({
  /** Put on the tray or taken off against the rules; null leaves it to them. */
  tray: z.enum(["on", "off"]).nullable(),
  /**
   * The word on the tray is of the whole thing, whichever of its records is shown: it was said when they had been merged. What
   * was said of one record alone does not take away the others that it is later found to be the same as.
   */
  trayOfAll: z.literal(true).optional(),
  /** Why, for the other curators. Never shown to residents. */
  trayReason: text(500),
  themes: z.strictObject({
    added: z.array(themeIdSchema).max(MOST_THEMES),
    removed: z.array(themeIdSchema).max(MOST_THEMES),
  }),
  /** Ids of the needs vocabulary. */
  needs: z.strictObject({ added: ids, removed: ids }),
  /** The region's own words in the place of the source's, told to residents as such. */
  texts: z.strictObject({
    title: localized(120),
    summary: localized(500),
    /** Plain Finnish. */
    selko: z.strictObject({ title: text(120), summary: text(1500) }).partial(),
  }),
  /** Hash of the source's words when ours were written; when the source's differ, ours wait for a new look. */
  textsOver: z.string().max(80).nullable(),
  picture: z.strictObject({ file: z.string().regex(/^[a-f0-9]{32}\.webp$/), alt: localized(300) }).nullable(),
  /** Shown from the first day to the last, both included; null has no bound. */
  notices: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]{8}$/),
        text: localized(300),
        from: day.nullable(),
        until: day.nullable(),
      }),
    )
    .max(MOST_NOTICES),
  /** First of all, before its likes or after them: in one theme or (null) everywhere, in a season or all year. */
  pins: z
    .array(
      z.strictObject({
        theme: themeIdSchema.nullable(),
        kind: z.enum(["pin", "raise", "lower"]),
        from: yearDay.nullable(),
        until: yearDay.nullable(),
      }),
    )
    .max(MOST_PINS),
});
export type Curation = z.infer<typeof Curation>;

/** How the lists are joined when two curators change them at once. */
export const CURATION_LISTS: ListRules = {
  "themes.added": { most: MOST_THEMES },
  "themes.removed": { most: MOST_THEMES },
  "needs.added": { most: MOST_NEEDS },
  "needs.removed": { most: MOST_NEEDS },
  notices: { most: MOST_NOTICES },
  pins: { keyOf: pinKey, most: MOST_PINS },
};

/** Where and when a pin holds: of one place and season there is one word. */
export function pinKey({ theme, from, until }: Omit<Curation["pins"][number], "kind">): string {
  return [theme ?? "", from ?? "", until ?? ""].join("|");
}

export const NO_CURATION: Curation = {
  tray: null,
  trayReason: "",
  themes: { added: [], removed: [] },
  needs: { added: [], removed: [] },
  texts: { title: {}, summary: {}, selko: {} },
  textsOver: null,
  picture: null,
  notices: [],
  pins: [],
};

/** What was done, as the history and the log tell it. */
export type CurationAct =
  | "hide"
  | "show"
  | "automatic"
  | "themes"
  | "needs"
  | "texts"
  | "keep-texts"
  | "picture"
  | "notice"
  | "pin"
  | "stale-lower"
  | "stale-off"
  | "fresh-again"
  | "restore"
  | "undo"
  | "redo";

/** The key of an entry in maps of curations. */
export function curationKey({ kind, id }: CuratedEntry): string {
  return `${kind}:${id}`;
}

/** Whether a notice is shown on a day, `YYYY-MM-DD`. */
export function isShownOn(
  { from, until }: { readonly from: string | null; readonly until: string | null },
  today: string,
): boolean {
  return (from === null || from <= today) && (until === null || today <= until);
}
