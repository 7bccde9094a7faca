import type { FoundSlot, Query } from "./found-slot.ts";
import type { SlotKind } from "./understood.ts";
import { type PhraseLists, phraseMatcher } from "./word-patterns.ts";

/** An entry of a data file. */
export interface PhraseEntry {
  /** Several values with spaces between: `mon evening`. */
  readonly value: string;
  readonly phrases: PhraseLists;
  /** Phrases that take the meaning away wherever they stand in the query. */
  readonly unless?: PhraseLists;
  /** True when services use these words themselves, so that lexical search keeps them. */
  readonly staysInText?: boolean;
}

/** A recogniser of one kind of slot that is nothing but phrases. */
export function recognisePhrases(kind: SlotKind, entries: readonly PhraseEntry[]): (query: Query) => FoundSlot[] {
  const matcher = phraseMatcher(entries.map((entry) => ({ value: entry, phrases: entry.phrases })));
  const exceptions = new Map(
    entries.flatMap((entry) =>
      entry.unless ? [[entry, phraseMatcher([{ value: true, phrases: entry.unless }])] as const] : [],
    ),
  );
  return ({ words }) =>
    matcher
      .findAll(words)
      .filter(({ value }) => (exceptions.get(value)?.findAll(words).length ?? 0) === 0)
      .flatMap(({ value, from, to }) =>
        value.value
          .split(" ")
          .filter((each) => each !== "nothing")
          .map((each) => ({ kind, value: each, from, to, staysInText: value.staysInText ?? false })),
      );
}
