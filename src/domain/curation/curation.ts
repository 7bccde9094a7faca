import { z } from "zod";
import { themeIdSchema } from "../themes/theme.ts";

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
const ids = z
  .array(
    z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .max(80),
  )
  .max(40);
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
  /** Why, for the other curators. Never shown to residents. */
  trayReason: text(500),
  themes: z.strictObject({ added: z.array(themeIdSchema).max(20), removed: z.array(themeIdSchema).max(20) }),
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
    .max(5),
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
    .max(10),
});
export type Curation = z.infer<typeof Curation>;

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
  | "undo";

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
