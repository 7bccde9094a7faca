import type { Language } from "../catalogue/catalogue.ts";
import { helsinkiTime } from "../catalogue/helsinki-time.ts";
import type { Municipality } from "../regions/region.ts";
import type { Regions } from "../regions/regions.ts";
import type { LanguageAnalysers } from "../search/language-analysers.ts";
import how from "./data/how.json" with { type: "json" };
import price from "./data/price.json" with { type: "json" };
import type { FoundSlot, Query } from "./found-slot.ts";
import { writtenWords } from "./normalise-spoken.ts";
import { placeStems } from "./place-names.ts";
import { queryWords } from "./query-words.ts";
import { recogniseLanguage } from "./recognise-language.ts";
import { recogniseNot } from "./recognise-not.ts";
import { type PhraseEntry, recognisePhrases } from "./recognise-phrases.ts";
import { recogniseWhen } from "./recognise-when.ts";
import { misspeltStems, recogniseWhere } from "./recognise-where.ts";
import { recogniseWho } from "./recognise-who.ts";
import { restOf } from "./rest-of.ts";
import { type Slot, slotKey, type Understood } from "./understood.ts";

export interface Understanding {
  /**
   * What a query says besides what is sought. Pure; the text goes nowhere from here.
   *
   * @param text at most 200 characters are read
   * @param now an instant: today is the day in Finland
   */
  understand(text: string, context: QueryContext): Understood;
}

export interface QueryContext {
  readonly pageLanguage: Language;
  readonly regionCode: string;
  readonly now: Date;
  /** Keys of slots that the person has taken away: their words are part of the rest again. */
  readonly ignored?: ReadonlySet<string>;
}

const MAX_TEXT = 200;
const recognisePrice = recognisePhrases("price", price as readonly PhraseEntry[]);
const recogniseHow = recognisePhrases("how", how as readonly PhraseEntry[]);

/** @param analysers the Finnish one tells words from misspelt ones; its dictionary is used when it has one */
export function createUnderstanding({
  regions,
  analysers,
}: {
  regions: Regions;
  analysers: Pick<LanguageAnalysers, "fi">;
}): Understanding {
  const stems = placeStems(regions);
  const misspelt = misspeltStems(stems);

  return {
    understand(fullText, { pageLanguage, regionCode, now, ignored }) {
      const text = fullText.slice(0, MAX_TEXT);
      const typed = queryWords(text);
      const { language, isMixed } = recogniseLanguage(typed, pageLanguage, analysers.fi);
      const words = language === "fi" || isMixed ? writtenWords(typed) : typed;
      const query: Query = { text, words, language, today: helsinkiTime(now).date };

      const prices = recognisePrice(query);
      const turnedAway = recogniseNot(query).filter((slot) => !prices.some((each) => overlap(slot, each)));
      const fixed = [...prices, ...turnedAway];
      const others = [
        ...recogniseWhere(query, stems, misspelt, analysers.fi),
        ...recogniseWhen(query),
        ...recogniseWho(query),
        ...recogniseHow(query),
      ].filter((slot) => !fixed.some((each) => overlap(slot, each)));
      const found = withoutOverlaps([...fixed, ...others]).filter((slot) => !ignored?.has(slotKey(slot)));
      const slots = toSlots(found, query);
      return { language, isMixed, slots, rest: restOf(query, found), outside: outsideOf(slots, regionCode, regions) };
    },
  };
}

function overlap(a: FoundSlot, b: FoundSlot): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * Of two kinds that claim the same words the longer claim holds. Slots of one kind never cross but may share a span,
 * and "visit my father at home" tells both whom and how.
 */
function withoutOverlaps(found: readonly FoundSlot[]): FoundSlot[] {
  const isBeaten = (slot: FoundSlot, other: FoundSlot): boolean =>
    other.kind !== slot.kind &&
    !(slot.kind === "who" && other.kind === "how") &&
    overlap(slot, other) &&
    other.to - other.from > slot.to - slot.from;
  return found.filter((slot) => !found.some((other) => isBeaten(slot, other)));
}

function toSlots(found: readonly FoundSlot[], { words, text }: Query): Slot[] {
  const slots = new Map<string, Slot>();
  for (const { kind, value, from, to } of found) {
    const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
    const key = `${kind} ${value}`;
    const known = slots.get(key);
    if (!known || start < known.start) slots.set(key, { kind, value, text: text.slice(start, end), start, end });
  }
  return [...slots.values()].sort((a, b) => a.start - b.start);
}

function outsideOf(slots: readonly Slot[], regionCode: string, regions: Regions): Municipality[] {
  return slots.flatMap(({ kind, value }) => {
    const municipality = kind === "where" ? regions.municipality(value)?.municipality : undefined;
    return municipality && municipality.regionCode !== regionCode ? [municipality] : [];
  });
}
