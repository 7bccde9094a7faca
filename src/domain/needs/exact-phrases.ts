import { tokenise } from "../search/tokenise.ts";
import type { Phrase, PhraseKind } from "./vocabulary-phrases.ts";

/** How sure a need is when the whole text is one of its phrases. */
const SURENESS: { readonly [kind in PhraseKind]: number } = {
  label: 0.95,
  expression: 0.9,
  professional: 0.8,
  "service-word": 0.5,
};
/** One word alone may be said of much else, unless it is the need's name or a professional's term. */
const ONE_WORD = 0.6;
/** A term of many needs makes none of them sure; labels and expressions belong to one need each. */
const OWN = 0.9;

/** Common words make a phrase of services or people no surer; a need's own name is sure whatever its words. */
export function asSaid(sureness: number, clearness: number): number {
  return sureness >= OWN ? sureness : sureness * clearness;
}

/** Answers which needs have the text, word for word, as a phrase, and how sure that makes them. */
export function exactPhrases(phrases: readonly Phrase[]): (text: string) => ReadonlyMap<number, number> {
  const needsOf = new Map<string, Map<number, number>>();
  for (const { text, kind, need } of phrases) {
    const key = keyOf(text);
    const needs = needsOf.get(key) ?? new Map<number, number>();
    const sureness = kind === "expression" && !key.includes(" ") ? ONE_WORD : SURENESS[kind];
    needsOf.set(key, needs.set(need, Math.max(needs.get(need) ?? 0, sureness)));
  }
  for (const needs of needsOf.values())
    for (const [need, sureness] of needs) if (sureness < OWN) needs.set(need, sureness / Math.sqrt(needs.size));
  const none: ReadonlyMap<number, number> = new Map();
  return (text) => needsOf.get(keyOf(text)) ?? none;
}

function keyOf(text: string): string {
  return tokenise(text)
    .map(({ word }) => word)
    .join(" ");
}
