import assert from "node:assert/strict";
import { test } from "node:test";
import { english } from "./english.ts";
import { swedish, swedishVocabulary } from "./swedish.ts";

const analyser = swedish(swedishVocabulary(["motion", "rådgivning", "tjänst", "hjälp", "hem", "arbete", "stöd"]));
const stemOf = (word: string): string => analyser.analyse(word).lemmas[0] ?? "";

test("Swedish compounds give their parts, with and without the binding s", () => {
  assert.deepEqual(analyser.analyse("motionsrådgivningen").parts, [stemOf("motion"), stemOf("rådgivning")]);
  assert.deepEqual(analyser.analyse("hemhjälp").parts, [stemOf("hem"), stemOf("hjälp")]);
});

test("a Swedish word that is no compound of known words stays whole", () => {
  assert.deepEqual(analyser.analyse("biblioteket").parts, []);
});

test("ensamhet, ensamma and ensam meet", () => {
  const words = ["ensamhet", "ensamma", "ensam"].map((word) => {
    const { lemmas, roots } = analyser.analyse(word);
    return new Set([...lemmas, ...roots]);
  });
  assert.ok(words.every((word) => word.has(stemOf("ensam"))));
});

test("loneliness and lonely, swimming and swim meet in English", () => {
  const wordsOf = (word: string): Set<string> => {
    const { lemmas, roots } = english().analyse(word);
    return new Set([...lemmas, ...roots]);
  };
  assert.ok(!wordsOf("loneliness").isDisjointFrom(wordsOf("lonely")));
  assert.ok(!wordsOf("swimming").isDisjointFrom(wordsOf("swim")));
});
