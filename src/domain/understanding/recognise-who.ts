import who from "./data/who.json" with { type: "json" };
import type { FoundSlot, Query } from "./found-slot.ts";
import { recogniseAges } from "./recognise-ages.ts";
import { type PhraseEntry, recognisePhrases } from "./recognise-phrases.ts";

const people = recognisePhrases("who", who.people as readonly PhraseEntry[]);
/** A relative whose age is told within so many words is who the age says: a daughter of 40 is no child. */
const NEAR = 4;

/** Whom the query is about: people named, and ages. */
export function recogniseWho(query: Query): FoundSlot[] {
  const ages = recogniseAges(query);
  const named = people(query).filter(
    (person) => !ages.some((age) => person.from < age.to + NEAR && age.from < person.to + NEAR),
  );
  // An age beside a person is told in the words of both, unless the person's own words serve the search.
  return [...ages, ...named];
}
