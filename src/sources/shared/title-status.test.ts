import assert from "node:assert/strict";
import { test } from "node:test";
import { readTitle, statusInTitles, statusOf } from "./title-status.ts";

const read = (title: string) => {
  const { name, status } = readTitle({ fi: title });
  return [name.fi, status];
};

test("A word before the title tells what became of the event, and is taken out of it", () => {
  assert.deepEqual(read("PERUTTU: Senioritanssit"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("PERUTTU! Senioritanssit"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("PERUTTU Senioritanssit"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("(peruttu) Senioritanssit"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("[PERUTTU] - Senioritanssit"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("***Peruttu!*** Senioritanssit"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("Peruttu – Senioritanssit"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("SIIRRETTY: Konsertti"), ["Konsertti", "postponed"]);
  assert.deepEqual(read("LOPPUUNMYYTY! Konsertti"), ["Konsertti", "soldOut"]);
});

test("So does one after it", () => {
  assert.deepEqual(read("Senioritanssit (PERUTTU)"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("Senioritanssit – peruttu"), ["Senioritanssit", "cancelled"]);
  assert.deepEqual(read("Konsertti, loppuunmyyty!"), ["Konsertti", "soldOut"]);
});

test("In Swedish and English, too, and one language is enough", () => {
  assert.deepEqual(readTitle({ fi: "Tanssit", sv: "INSTÄLLT: Dans", en: "CANCELLED: Dance" }), {
    name: { fi: "Tanssit", sv: "Dans", en: "Dance" },
    status: "cancelled",
  });
  assert.deepEqual(readTitle({ sv: "SLUTSÅLD: Konsert", en: "Sold out: Concert" }), {
    name: { sv: "Konsert", en: "Concert" },
    status: "soldOut",
  });
  assert.equal(readTitle({ en: "Concert - POSTPONED" }).status, "postponed");
});

test("Several words are all taken out, and the gravest counts", () => {
  assert.deepEqual(read("PERUTTU / INSTÄLLT / CANCELLED: Konsertti"), ["Konsertti", "cancelled"]);
  assert.deepEqual(read("LOPPUUNMYYTY: PERUTTU: Konsertti"), ["Konsertti", "cancelled"]);
});

test("A title that only happens to have the word stays as it is", () => {
  for (const title of [
    "Peruttu häämatka (elokuva)",
    "Siirretty kylä: näyttely",
    "Täynnä elämää",
    "TÄYNNÄ ELÄMÄÄ",
    "Miten peruttu lento korvataan?",
    "Peruttuja unelmia",
  ]) {
    assert.deepEqual(read(title), [title, null]);
  }
});

test("A title of nothing else stays, and what it was moved to stays", () => {
  assert.deepEqual(read("PERUTTU"), ["PERUTTU", "cancelled"]);
  assert.deepEqual(read("PERUTTU!"), ["PERUTTU!", "cancelled"]);
  assert.deepEqual(read("SIIRRETTY keväälle: Konsertti"), ["SIIRRETTY keväälle: Konsertti", "postponed"]);
});

test("The titles of several languages are asked together, the gravest counts", () => {
  assert.equal(statusInTitles(["Tanssit", "SLUTSÅLT: Dans", "PERUUNTUU: Tanssit"]), "cancelled");
  assert.equal(statusInTitles(["Tanssit"]), null);
  assert.equal(statusInTitles([]), null);
});

test("The record's own word stands beside the title's, but a cancellation is believed of both", () => {
  assert.equal(statusOf("scheduled", null), "scheduled");
  assert.equal(statusOf(null, null), "scheduled");
  assert.equal(statusOf("scheduled", "soldOut"), "soldOut");
  assert.equal(statusOf("rescheduled", "postponed"), "rescheduled");
  assert.equal(statusOf("postponed", "cancelled"), "cancelled");
  assert.equal(statusOf("cancelled", "soldOut"), "cancelled");
});

test("Long rows of signs take no long time", () => {
  const started = performance.now();
  for (const sign of ["*", "(", "! ", "PERUTTU ", "- "]) read(sign.repeat(20_000));
  assert.ok(performance.now() - started < 2000);
});
