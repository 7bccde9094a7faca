import type { Language } from "../../../domain/catalogue/catalogue.ts";
import type { WallTime } from "../../../domain/events/event.ts";

/**
 * One VEVENT as far as Polku keeps it, its times on the Finnish clock. People who organise or take part are not here: a feed
 * tells their names and addresses to calendars, not to the public.
 */
export interface CalendarPart {
  readonly uid: string | null;
  /** The time of a series that this one stands for; null: it stands for itself. */
  readonly original: WallTime | null;
  readonly start: WallTime | null;
  /** The last day itself when the start is a day. */
  readonly end: WallTime | null;
  /** Rules that can be followed. */
  readonly rules: readonly string[];
  readonly excluded: readonly WallTime[];
  readonly added: readonly { readonly start: WallTime; readonly end: WallTime | null }[];
  readonly status: string | null;
  readonly summary: TextIn;
  readonly description: TextIn;
  readonly location: TextIn;
  readonly url: string | null;
  readonly conference: string | null;
  readonly categories: readonly string[];
  readonly position: { readonly lat: number; readonly lon: number } | null;
  /** ISO instant. */
  readonly modifiedAt: string | null;
  readonly problems: readonly string[];
}

/** Texts as they are, by the language that their property names; `""` when it names none. */
export type TextIn = { readonly [language in Language | ""]?: string };
