import type { Language } from "../catalogue/catalogue.ts";
import type { Municipality } from "../regions/region.ts";

export const SLOT_KINDS = ["who", "where", "when", "price", "how", "not"] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** One thing understood of a query. */
export interface Slot {
  readonly kind: SlotKind;
  /**
   * who: a target-group code of PTV (`KR1.1`) or one of `WHO_WITHOUT_GROUP` · where: municipality code · when: `today`,
   * `tomorrow`, `weekend`, `next-week`, `morning`, `evening`, `weekday-evening`, `mon`…`sun` or two plain dates
   * `2026-12-01/2026-12-07`, both inclusive · price: `free` · how: `online`, `home`, `group`, `phone` · not: the words
   * turned away.
   */
  readonly value: string;
  /** The person's own words, `query.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What names a slot in addresses and in the API: `where:638`. */
export function slotKey({ kind, value }: Pick<Slot, "kind" | "value">): string {
  return `${kind}:${value}`;
}

/** People whom no target group of PTV stands for: worth noticing, nothing to filter or rank by. */
export const WHO_WITHOUT_GROUP: ReadonlySet<string> = new Set(["me", "adult", "partner", "client"]);

export interface Understood {
  readonly language: Language;
  /** True when a clear word of a second language stands in the text. */
  readonly isMixed: boolean;
  /** In the order of the text. One value of one kind is told once; two kinds may share words (`tonight`). */
  readonly slots: readonly Slot[];
  /** The text without its constraints, for lexical search. Words that services use themselves (`eläkeläisille`) stay. */
  readonly rest: string;
  /** Municipalities named that are not in the region; they are `where` slots as well. */
  readonly outside: readonly Municipality[];
}
