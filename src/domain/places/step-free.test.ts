import assert from "node:assert/strict";
import { test } from "node:test";
import { isStepFree } from "./step-free.ts";

const from = (...sentences: string[]) => isStepFree(sentences.map((fi) => ({ fi })));

test("the first sentence that speaks of steps decides", () => {
  assert.equal(from("Ovi on kevyt.", "Sisäänkäynti on portaaton.", "Kellariin on portaat."), true);
  assert.equal(from("Sisäänkäynnin edessä on portaita."), false);
  assert.equal(isStepFree([{ sv: "Ingången är trappfri." }]), true);
  assert.equal(isStepFree([{ en: "The entrance has steps." }]), false);
  assert.equal(from("Ovi on kevyt."), null);
  assert.equal(isStepFree([]), null);
});

test("a sentence that denies is read as it is meant", () => {
  assert.equal(from("Sisäänkäynnissä ei ole portaita."), true);
  assert.equal(from("Sisäänkäynti ei ole täysin portaaton."), false);
  assert.equal(isStepFree([{ sv: "Ingången är inte trappfri." }]), false);
  assert.equal(isStepFree([{ en: "The entrance is not step-free." }]), false);
});
