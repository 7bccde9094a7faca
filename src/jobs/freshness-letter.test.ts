import assert from "node:assert/strict";
import { test } from "node:test";
import type { FreshnessCase } from "../domain/freshness/freshness-queries.ts";
import { DEFAULT_FRESHNESS } from "../domain/freshness/freshness-rule.ts";
import { freshnessLetter } from "./freshness-letter.ts";

const aCase = (change: Partial<FreshnessCase> = {}) =>
  ({
    id: "1",
    title: { fi: "Tuolijumppa", sv: "Stolgymnastik" },
    openedAt: new Date("2026-11-23T08:00:00Z"),
    letters: 0,
    loweredAt: null,
    takenOffAt: null,
    ...change,
  }) as FreshnessCase;
const letter = (cases: readonly FreshnessCase[], offAfterDays: number | null = null) =>
  freshnessLetter({
    cases,
    region: { fi: "Esimerkkilä", sv: "Exempelby" },
    rule: { ...DEFAULT_FRESHNESS, offAfterDays },
    linkOf: ({ id }, language) => `https://polku.example.fi/${language}/${id}`,
  });

test("the letter asks in both languages, with one link for each thing and what follows from silence", () => {
  const later = new Date("2026-11-24T08:00:00Z");
  const { subject, text } = letter([aCase(), aCase({ id: "2", title: { sv: "Simhall" }, openedAt: later })], 90);
  assert.equal(subject, "Pitävätkö 2 kohteen tiedot yhä paikkansa? / Stämmer uppgifterna om 2 saker fortfarande?");
  for (const words of [
    "Tuolijumppa\nhttps://polku.example.fi/fi/1\nJos emme saa vastausta, näytämme kohteen hakutuloksissa muiden jälkeen 22.1.2027 alkaen.\nJos emme saa vastausta, kohde poistuu tarjottimelta 21.2.2027.",
    "Simhall\nhttps://polku.example.fi/fi/2",
    "Stolgymnastik\nhttps://polku.example.fi/sv/1",
  ])
    assert.ok(text.includes(words), words);
});

test("what follows from silence is said once when it is the same of all", () => {
  const { text } = letter([aCase(), aCase({ id: "2" }), aCase({ id: "3" })], 90);
  assert.ok(
    text.includes(
      "https://polku.example.fi/fi/3\n\nJos emme saa vastausta, näytämme nämä hakutuloksissa muiden jälkeen 22.1.2027 alkaen.\nJos emme saa vastausta, nämä poistuvat tarjottimelta 21.2.2027.",
    ),
    text,
  );
  assert.equal(text.match(/Jos emme saa/g)?.length, 2);
  assert.equal(text.match(/Om vi inte får/g)?.length, 2);
});

test("a reminder says that it is one, and what has happened is not threatened with again", () => {
  const { subject, text } = letter([aCase({ letters: 1, loweredAt: new Date() })]);
  assert.match(subject, /^Muistutus: Pitävätkö tiedot yhä paikkansa\? \/ Påminnelse: /);
  assert.doesNotMatch(text, /Jos emme saa|Om vi inte får/);
});
